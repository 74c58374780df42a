-- Of a volunteer's postcode the district is kept and no more: nobody needs to know the street, and what is not kept
-- cannot be found out.
update volunteer set postcode = substring(postcode from 1 for position(' ' in postcode) - 1)
    where position(' ' in postcode) > 1;
update staged_volunteer set postcode = substring(postcode from 1 for position(' ' in postcode) - 1)
    where position(' ' in postcode) > 1;
update volunteer_before set postcode = substring(postcode from 1 for position(' ' in postcode) - 1)
    where position(' ' in postcode) > 1;
