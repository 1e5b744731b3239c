/// The script of the review page. It loads nothing, sends nothing and stores nothing; its data on the pairs is in the
/// element `pairs`, and its output is a file that the reader saves.
///
/// The page is well-formed XML, so the script contains neither an ampersand nor a less-than sign.
enum ReviewScript {
    static let source: StaticString = """

        "use strict";
        (function () {
          const byId = function (id) { return document.getElementById(id); };
          const pairs = JSON.parse(byId("pairs").textContent);
          const cards = pairs.map(function (_, index) { return byId("pair-" + (index + 1)); });
          const words = { same: "the same", different: "different", unsure: "unsure" };
          // What was decided, in order: one line each of the file to be saved.
          const lines = [];
          // What can be taken back: the pair, its line, and what was decided about it before.
          const steps = [];
          const standing = pairs.map(function () { return null; });
          let saved = 0;
          let current = 0;
          let latest = 0;

          // Later decisions stand, so that no two may have one time.
          function time() {
            latest = Math.max(Date.now(), latest + 1);
            return new Date(latest).toISOString();
          }

          function say(text) { byId("said").textContent = text; }

          function show() {
            cards.forEach(function (card, index) {
              const verdict = standing[index] === null ? "" : standing[index].verdict;
              card.classList.toggle("current", index === current);
              card.querySelector(".answer-words").textContent = verdict === "" ? "not decided" : words[verdict];
              card.querySelectorAll("button").forEach(function (button) {
                button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
              });
            });
            const done = standing.filter(function (line) { return line !== null; }).length;
            const fresh = lines.length - saved;
            byId("progress").textContent = done + " of " + pairs.length + " decided"
              + (fresh > 0 ? ", " + fresh + " not saved" : "");
            byId("undo").disabled = steps.length === 0;
            byId("save").disabled = lines.length === 0;
          }

          function go(index) {
            if (index > -1) {
              if (cards.length > index) {
                current = index;
                cards[index].focus({ preventScroll: true });
                cards[index].scrollIntoView({ block: "start" });
              } else {
                say("These were all. Save the decisions.");
              }
            }
            show();
          }

          function write(index, verdict, reason) {
            const line = {
              left: pairs[index].left, right: pairs[index].right, verdict: verdict,
              author: byId("author").value.trim(), time: time(), reason: reason
            };
            lines.push(line);
            return line;
          }

          function decide(index, verdict) {
            if (byId("author").value.trim() === "") {
              say("Say first who decides.");
              byId("author").focus();
              return;
            }
            const before = standing[index];
            const line = write(index, verdict, byId("reason").value.trim());
            steps.push({ index: index, line: line, before: before });
            standing[index] = line;
            say("Pair " + (index + 1) + ": " + words[verdict] + ".");
            const next = standing.findIndex(function (line, place) { return place > index ? line === null : false; });
            go(next > -1 ? next : index === cards.length - 1 ? cards.length : index + 1);
          }

          function undo() {
            const step = steps.pop();
            if (step === undefined) { say("There is nothing to undo."); return; }
            const place = lines.indexOf(step.line);
            if (place >= saved) {
              lines.splice(place, 1);
              standing[step.index] = step.before;
            } else {
              // It is in a file already: that it no longer stands has to be written too.
              write(step.index, "withdrawn", "taken back");
              standing[step.index] =
                step.before === null ? null : write(step.index, step.before.verdict, step.before.reason);
            }
            say("Taken back: pair " + (step.index + 1) + ".");
            go(step.index);
          }

          function save() {
            const text = lines.map(function (line) { return JSON.stringify(line) + "\\n"; }).join("");
            const link = document.createElement("a");
            link.href = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
            link.download = "decisions.jsonl";
            document.body.append(link);
            link.click();
            link.remove();
            setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
            saved = lines.length;
            say(lines.length + " lines were saved. Save again after more decisions; the file is always whole.");
            show();
          }

          const keys = {
            s: function () { decide(current, "same"); },
            d: function () { decide(current, "different"); },
            u: function () { decide(current, "unsure"); },
            k: function () { go(current + 1); },
            j: function () { go(current - 1); },
            z: undo
          };

          cards.forEach(function (card, index) {
            card.querySelectorAll("button").forEach(function (button) {
              button.disabled = false;
              button.addEventListener("click", function () { decide(index, button.dataset.verdict); });
            });
            card.addEventListener("focusin", function () { current = index; show(); });
          });
          byId("undo").addEventListener("click", undo);
          byId("save").addEventListener("click", save);
          document.addEventListener("keydown", function (event) {
            const isWriting = event.target instanceof HTMLInputElement;
            if (isWriting || event.ctrlKey || event.altKey || event.metaKey || event.repeat) { return; }
            const key = event.key.toLowerCase();
            if (Object.hasOwn(keys, key)) {
              event.preventDefault();
              keys[key]();
            }
          });
          window.addEventListener("beforeunload", function (event) {
            if (lines.length > saved) { event.preventDefault(); }
          });
          show();
        })();

        """
}
