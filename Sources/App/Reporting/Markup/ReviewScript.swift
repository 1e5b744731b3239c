/// The script of the review page. It loads nothing, sends nothing and stores nothing; its data on the pairs is in the
/// element `pairs`, that on their groups in `groups`, and its output is a file that the reader saves.
///
/// The page is well-formed XML, so the script contains neither an ampersand nor a less-than sign.
enum ReviewScript {
    static let source: StaticString = """

        "use strict";
        (function () {
          const byId = function (id) { return document.getElementById(id); };
          const pairs = JSON.parse(byId("pairs").textContent);
          const groups = JSON.parse(byId("groups").textContent);
          const cards = pairs.map(function (_, index) { return byId("pair-" + (index + 1)); });
          const words = { same: "the same", different: "different", unsure: "unsure" };
          // What was decided, in order: one line each of the file to be saved.
          const lines = [];
          // What can be taken back: the pair that was answered, the pairs of the page that this settled and what was
          // decided about them before, and the lines.
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

          // A group is answered as a whole while nothing in it was answered.
          function isOpen(group) {
            return pairs.every(function (pair, index) { return pair.group === group ? standing[index] === null : true; });
          }

          function show() {
            cards.forEach(function (card, index) {
              const verdict = standing[index] === null ? "" : standing[index].verdict;
              card.classList.toggle("current", index === current);
              card.querySelector(".answer-words").textContent = verdict === "" ? "not decided" : words[verdict];
              card.querySelectorAll("button[data-verdict]").forEach(function (button) {
                button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
              });
              card.querySelectorAll("button[data-group-verdict]").forEach(function (button) {
                button.disabled = !isOpen(pairs[index].group);
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

          function write(pair, verdict, reason, when) {
            const line = {
              left: pair.left, right: pair.right, verdict: verdict,
              author: byId("author").value.trim(), time: when, reason: reason
            };
            lines.push(line);
            return line;
          }

          function isSigned() {
            if (byId("author").value.trim() !== "") { return true; }
            say("Say first who decides.");
            byId("author").focus();
            return false;
          }

          // Notes an answer that stands for some pairs of the page, and goes on to the next.
          function take(index, settled, written, text) {
            steps.push({
              index: index, lines: written,
              before: settled.map(function (place) { return { place: place, line: standing[place] }; })
            });
            settled.forEach(function (place) { standing[place] = written[0]; });
            say(text);
            const next = standing.findIndex(function (line, place) { return place > index ? line === null : false; });
            go(next > -1 ? next : index === cards.length - 1 ? cards.length : index + 1);
          }

          function decide(index, verdict) {
            if (!isSigned()) { return; }
            const line = write(pairs[index], verdict, byId("reason").value.trim(), time());
            take(index, [index], [line], "Pair " + (index + 1) + ": " + words[verdict] + ".");
          }

          // The decisions that corridor decide --group stores: the same pairs of records, reason and one time.
          function decideGroup(index, verdict) {
            const number = pairs[index].group;
            if (number === undefined) { say("This pair is in no larger group; use a small letter."); return; }
            const group = groups[number];
            if (!isOpen(number)) { say("Some of the group was answered; use a small letter."); return; }
            if (group[verdict] === undefined) {
              say("The group has too many entities to be all different; answer its pairs.");
              return;
            }
            if (!isSigned()) { return; }
            const reason = byId("reason").value.trim() + " [" + group.id + "]";
            const when = time();
            const written = group[verdict].map(function (pair) { return write(pair, verdict, reason, when); });
            const settled = [];
            pairs.forEach(function (pair, place) { if (pair.group === number) { settled.push(place); } });
            take(index, settled, written, "The whole group: " + words[verdict] + ".");
          }

          function undo() {
            const step = steps.pop();
            if (step === undefined) { say("There is nothing to undo."); return; }
            if (lines.indexOf(step.lines[0]) >= saved) {
              step.lines.forEach(function (line) { lines.splice(lines.indexOf(line), 1); });
              step.before.forEach(function (one) { standing[one.place] = one.line; });
            } else {
              // It is in a file already: that it no longer stands has to be written too.
              const when = time();
              step.lines.forEach(function (line) { write(line, "withdrawn", "taken back", when); });
              step.before.forEach(function (one) {
                standing[one.place] = one.line === null
                  ? null : write(pairs[one.place], one.line.verdict, one.line.reason, time());
              });
            }
            say("Taken back: pair " + (step.index + 1) + (step.before.length > 1 ? " and the rest of its group." : "."));
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
            S: function () { decideGroup(current, "same"); },
            D: function () { decideGroup(current, "different"); },
            U: function () { decideGroup(current, "unsure"); },
            k: function () { go(current + 1); },
            j: function () { go(current - 1); },
            z: undo
          };

          cards.forEach(function (card, index) {
            card.querySelectorAll("button[data-verdict]").forEach(function (button) {
              button.disabled = false;
              button.addEventListener("click", function () { decide(index, button.dataset.verdict); });
            });
            card.querySelectorAll("button[data-group-verdict]").forEach(function (button) {
              button.addEventListener("click", function () { decideGroup(index, button.dataset.groupVerdict); });
            });
            card.addEventListener("focusin", function () { current = index; show(); });
          });
          byId("undo").addEventListener("click", undo);
          byId("save").addEventListener("click", save);
          document.addEventListener("keydown", function (event) {
            const isWriting = event.target instanceof HTMLInputElement;
            if (isWriting || event.ctrlKey || event.altKey || event.metaKey || event.repeat) { return; }
            // A capital letter is about a group, or else what the small one is.
            const key = Object.hasOwn(keys, event.key) ? event.key : event.key.toLowerCase();
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
