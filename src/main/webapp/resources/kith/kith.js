/* After a faulty form was sent, the focus goes to the list of what to correct. Without script the browser's autofocus does it. */
(function () {
  "use strict";
  function focusErrors() {
    var errors = document.querySelector(".k-errors");
    if (errors) {
      errors.focus();
    }
  }
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", focusErrors);
  } else {
    focusErrors();
  }
})();
