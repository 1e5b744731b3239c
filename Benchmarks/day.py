"""Runs the steps of a day in the present folder and prints what each took, with the floors beside seal and import.

    day.py CORRIDOR MAPPING FLOORS ROWS LIMIT [OPTION OF EXPORT…]
"""
import json, os, subprocess, sys, threading, time, zipfile

corridor, mapping, floors, rows, limit = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), float(sys.argv[5])
options = sys.argv[6:]
PASSPHRASE = ["--passphrase-file", "passphrase.txt"]
print(f"\n{rows} declarations")
print(f"{'step':<24}{'processor s':>12}{'wall s':>10}{'peak MB':>10}   what it made")


def run(*arguments, output=None):
    """Processor seconds, wall seconds and megabytes of a command; None when it was given up or failed."""
    with open(output or os.devnull, "wb") as out:
        begin = time.perf_counter()
        child = subprocess.Popen([corridor, *arguments], stdout=out, stderr=subprocess.PIPE)
        killer = threading.Timer(limit, child.terminate)
        killer.start()
        errors = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        killer.cancel()
    took = time.perf_counter() - begin
    if status != 0:
        return None, errors.decode(errors="replace").strip().splitlines()[:1] or [f"ended with {status}"], took
    return (used.ru_utime + used.ru_stime, took, used.ru_maxrss / 1024), None, took


def step(name, *arguments, made=lambda: "", output=None):
    """Runs a measured step; says why when it did not come to its end."""
    figures, why, took = run(*arguments, output=output)
    if figures is None:
        print(f"{name:<24}{'not done':>12}{took:>10.1f}{'':>10}   {why[0][:90]}", flush=True)
        sys.exit(0)
    print(f"{name:<24}{figures[0]:>12.2f}{figures[1]:>10.2f}{figures[2]:>10.0f}   {made()}", flush=True)
    return figures


def size(path):
    return f"{os.path.getsize(path) / 1e6:.1f} MB"


def carry(part):
    """Exports and seals a table; the unmeasured way of the hundredth that comes later."""
    for arguments in (
        ["export", f"{part}.csv", "--map", mapping, *options, "-o", f"{part}.json", "--home", "carrier"],
        ["seal", f"{part}.json", "--to", "Example agency", "-o", f"{part}.asice", "--home", "carrier", *PASSPHRASE],
        ["import", f"{part}.asice", "--home", "agency", *PASSPHRASE],
    ):
        figures, why, _ = run(*arguments)
        if figures is None:
            print(f"not done: {arguments[0]} of the hundredth: {why[0]}")
            sys.exit(0)


def objects():
    with open("most.json", "rb") as file:
        count = sum(1 for line in file if line.startswith(b'{"type"'))
    return f"{size('most.json')}, {count} objects; a declaration {os.path.getsize('most.json') / rows / 1e3:.2f} KB, {count / rows:.2f} objects"


step("export", "export", "most.csv", "--map", mapping, *options, "-o", "most.json", "--home", "carrier", made=objects)
step("validate", "validate", "most.json")
seal = step("seal", "seal", "most.json", "--to", "Example agency", "-o", "most.asice", "--home", "carrier", *PASSPHRASE,
            made=lambda: size("most.asice"))
taken = step("import", "import", "most.asice", "--home", "agency", *PASSPHRASE,
             made=lambda: size("agency/.corridor/case.sqlite"))

subprocess.run([corridor, "open", "most.asice", "-d", "opened", "--package", "most.package.asice", "--home", "agency",
                *PASSPHRASE], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
with zipfile.ZipFile("most.package.asice") as package:
    manifest = json.loads(package.read("manifest.json"))
leaves = manifest["commitment"]["leaves"]
measured = dict(line.split() for line in subprocess.run(
    [floors, "most.json", str(leaves)], capture_output=True, text=True, check=True).stdout.splitlines())
# In a process of its own: a child's peak memory counts that of its parent when it was started.
parse = """
import time, orjson
with open("most.json", "rb") as file:
    read = file.read()
begin = time.process_time()
orjson.loads(read)
print(time.process_time() - begin)
"""
measured["parse"] = subprocess.run([sys.executable, "-c", parse], capture_output=True, text=True, check=True).stdout
floor = {name: float(seconds) for name, seconds in measured.items()}
print("floors: " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in floor.items()) + f" ({leaves} small values)")
for name, figures, parts in (
    ("seal", seal, ("parse", "sha256", "small", "deflate", "aes-gcm")),
    ("import", taken, ("parse", "sha256", "small", "inflate", "aes-gcm", "sqlite")),
):
    total = sum(floor[part] for part in parts)
    print(f"{name}: {figures[0] / total:.1f} times the sum of its floors, {total:.2f} s")

step("merge", "merge", "--home", "agency")
carry("few")
step("merge, 1 % new", "merge", "--home", "agency")
with open("most.csv", encoding="utf-8") as file:
    word = file.read().splitlines()[rows // 2].split(",")
step("find", "find", word[1] if len(word) > 1 else "Li", "--home", "agency")
step("report", "report", "-o", "report.html", "--home", "agency", made=lambda: size("report.html"))
