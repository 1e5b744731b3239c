"""Audits a folder of evidence: as JSON, and as text with a page. Prints what that took and what was found.

    audit.py CORRIDOR EVIDENCE MESSAGES
"""
import collections, json, os, subprocess, sys, time

corridor, folder, messages = sys.argv[1:4]
files = sum(len(names) for _, _, names in os.walk(folder))


def run(output, *options):
    """Wall seconds, processor seconds and megabytes of an audit that must find contradictions."""
    with open(output, "wb") as out:
        begin = time.perf_counter()
        child = subprocess.Popen([corridor, "audit", folder, *options], stdout=out, stderr=subprocess.PIPE)
        errors = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 1:
        sys.exit(f"audit ended with {os.waitstatus_to_exitcode(status)}: {errors.decode(errors='replace')}")
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def size(path):
    return f"{os.path.getsize(path) / 1e6:.1f} MB"


def row(name, files, figures, made):
    print(f"{name:<18}{files:>8}{figures[0]:>10.2f}{figures[1]:>12.2f}{figures[2]:>10.0f}   {made}", flush=True)


figures = run("audit.json", "--format", "json")
with open("audit.json", "rb") as file:
    report = json.load(file)
names = {party["party"]: party["name"].split()[-1] for party in report["parties"]}
found = collections.Counter()
for finding in report["findings"]:
    # A sentence names first the party that it is about, then the other side of the relation.
    places = [(finding["sentence"].find(party[:12]), name) for party, name in names.items()]
    accused = min((one for one in places if one[0] >= 0), default=(0, "nobody"))[1]
    found[f"{accused} {finding['code']}"] += 1
row(f"{messages}, JSON", files, figures,
    size("audit.json") + "; " + ", ".join(f"{count} {what}" for what, count in sorted(found.items())))
figures = run("audit.txt", "-o", "audit.html", "--force")
row(f"{messages}, page", files, figures, f"{size('audit.html')} page, {size('audit.txt')} text")
if len(report["messages"]) != int(messages):
    sys.exit(f"{len(report['messages'])} messages are in the report")
if not {"beta audit-log-cut", "delta audit-message-denied"} <= set(found):
    sys.exit("not all was found")
if not all(what.startswith(("beta ", "delta ")) for what in found):
    sys.exit("an honest party is accused")
