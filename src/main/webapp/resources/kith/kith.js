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

/*
 * Completion of a search box (an input with data-complete, the address that is asked): a combobox whose list leads to
 * pages. Without script, and whenever the server does not answer, the box is part of its plain form.
 */
(function () {
  "use strict";
  var PAUSE = 150; /* milliseconds without a key before the server is asked */
  var LEAST = 2;

  function combobox(input) {
    var form = input.closest("form");
    var list = document.createElement("ul");
    var said = document.createElement("p");
    var waiting = null;
    var asking = null;
    var chosen = -1;

    list.id = input.id + "-offers";
    list.className = "k-suggest";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.completeList);
    said.className = "k-hide";
    said.setAttribute("role", "status");
    form.append(said);
    input.closest(".k-search__box").after(list);
    input.type = "text"; /* a search field may not be a combobox */
    input.setAttribute("enterkeyhint", "search");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    function options() {
      return list.querySelectorAll("[role=option]");
    }

    function isOpen() {
      return list.classList.contains("k-suggest--open");
    }

    function choose(at) {
      chosen = at;
      input.removeAttribute("aria-activedescendant");
      options().forEach(function (option, place) {
        option.setAttribute("aria-selected", String(place === at));
        if (place === at) {
          input.setAttribute("aria-activedescendant", option.id);
          option.scrollIntoView({ block: "nearest" });
        }
      });
    }

    function show(open) {
      list.classList.toggle("k-suggest--open", open);
      input.setAttribute("aria-expanded", String(open));
      choose(-1);
    }

    function close() {
      window.clearTimeout(waiting);
      if (asking) {
        asking.abort();
        asking = null;
      }
      show(false);
      said.textContent = "";
    }

    function part(styleClass, text) {
      var span = document.createElement("span");
      span.className = styleClass;
      span.textContent = text;
      return span;
    }

    function option(offer, place) {
      var item = document.createElement("li");
      var name = document.createElement("span");
      item.id = list.id + "-" + place;
      item.className = "k-suggest__item";
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.href = offer.href;
      name.textContent = offer.label;
      if (offer.also) {
        name.append(" ", part("k-suggest__also", offer.also));
      }
      item.append(name, " ", part("k-suggest__also", offer.kind));
      return item;
    }

    function fill(answer) {
      list.replaceChildren.apply(list, answer.offers.map(option));
      show(answer.offers.length > 0);
      said.textContent = answer.said;
    }

    function ask() {
      var own = new AbortController();
      if (asking) {
        asking.abort(); /* the last answer wins */
      }
      asking = own;
      fetch(input.dataset.complete + "?q=" + encodeURIComponent(input.value), {
        credentials: "same-origin",
        signal: own.signal,
      })
        .then(function (answer) {
          return answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText));
        })
        .then(function (answer) {
          if (asking === own) {
            asking = null;
            fill(answer);
          }
        })
        .catch(function () {
          if (asking === own) {
            close(); /* typing and sending the form goes on as without script */
          }
        });
    }

    function typed() {
      window.clearTimeout(waiting);
      if (input.value.trim().length < LEAST) {
        close();
      } else {
        waiting = window.setTimeout(ask, PAUSE);
      }
    }

    function go(item) {
      window.location.assign(item.dataset.href);
    }

    function step(by) {
      var count = options().length + 1; /* and the box itself */
      choose(((chosen + 1 + by + count) % count) - 1);
    }

    input.addEventListener("input", typed);
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);
    input.addEventListener("keydown", function (event) {
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (isOpen()) {
          step(event.key === "ArrowDown" ? 1 : -1);
        } else if (input.value.trim().length >= LEAST) {
          ask();
        }
      } else if (event.key === "Enter" && isOpen() && chosen >= 0) {
        event.preventDefault();
        go(options()[chosen]);
      } else if (event.key === "Escape" && isOpen()) {
        event.preventDefault();
        close();
      }
    });
    list.addEventListener("mousedown", function (event) {
      event.preventDefault(); /* the focus stays in the box */
    });
    list.addEventListener("click", function (event) {
      var item = event.target.closest("[role=option]");
      if (item) {
        go(item);
      }
    });
  }

  document.querySelectorAll("input[data-complete]").forEach(combobox);
})();
