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

/* What goes on by itself is shown again every so often, until it is done; without script there is a link. */
(function () {
  "use strict";
  var leaving = false; /* a form was sent: its answer must not be overtaken */
  function refresh(part) {
    if (leaving) {
      return;
    }
    fetch(window.location.href, { credentials: "same-origin" })
      .then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText));
      })
      .then(function (text) {
        if (leaving) {
          return;
        }
        var fresh = new DOMParser().parseFromString(text, "text/html").getElementById(part.id);
        if (fresh) {
          part.querySelectorAll("[data-fresh]").forEach(function (old) {
            var next = fresh.querySelector("[data-fresh=" + old.dataset.fresh + "]");
            if (next) {
              old.replaceWith(document.importNode(next, true));
            }
          });
          wait(part);
        } else {
          window.location.reload();
        }
      })
      .catch(function () {
        wait(part); /* the server may be back the next time */
      });
  }
  function wait(part) {
    window.setTimeout(refresh, Number(part.dataset.refresh), part);
  }
  document.addEventListener("submit", function () {
    leaving = true;
  });
  document.querySelectorAll("[data-refresh]").forEach(wait);
})();
