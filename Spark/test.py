"""Tests Spark/link.py: the clusters of one machine, byte for byte, on a cluster of two executors.

  python3 Spark/test.py CORRIDOR [unittest arguments]     (Scripts/test --spark runs it)
"""
import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
LINK = os.path.join(HERE, "link.py")
CORRIDOR = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else "corridor"
# Two executors in processes of their own, each with one core and 700 MB.
CLUSTER = ["--master", "local-cluster[2,1,700]", "--conf", "spark.executor.memory=640m"]
MAP = {"type": "identity", "record": "id", "source_name": "list",
       "columns": {"given": "name.given", "family": "name.family", "born": "birth_date",
                   "street": "address.street", "city": "address.city", "phone": "phone"}}


def children(process):
    """The processes that a process started, and those that they started, with their command lines."""
    found = {}
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8") as file:
                parent = int(file.read().rsplit(")", 1)[1].split()[1])
            with open(f"/proc/{entry}/cmdline", "rb") as file:
                found[int(entry)] = (parent, file.read().decode(errors="replace"))
        except OSError:
            continue
    wanted, known = [], {process}
    while True:
        more = {one for one, (parent, _) in found.items() if parent in known} - known
        if not more:
            return wanted
        known |= more
        wanted += [(one, found[one][1]) for one in more]


class LinkTests(unittest.TestCase):
    """Links tables on Spark and on one machine."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.table = cls.path("people.csv")
        subprocess.run([sys.executable, os.path.join(HERE, "../Benchmarks/merge_sets.py"), "relatives", cls.table, "3",
                        "12000"], check=True)
        with open(cls.table, encoding="utf-8") as file:
            columns = next(csv.reader(file))
        cls.columns = {name: target for name, target in MAP["columns"].items() if name in columns}
        cls.map = cls.path("map.json")
        record = "id" if "id" in columns else columns[0]
        with open(cls.map, "w", encoding="utf-8") as file:
            json.dump({**MAP, "record": record, "columns": cls.columns}, file)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def path(cls, name):
        """A file of the test."""
        return os.path.join(cls.folder.name, name)

    def few(self, name, rows):
        """A table of the first rows, or of given ones."""
        path = self.path(name)
        with open(self.table, encoding="utf-8") as file, open(path, "w", encoding="utf-8") as few:
            few.write(next(file))
            few.writelines(next(file) for _ in range(rows)) if isinstance(rows, int) else few.writelines(rows)
        return path

    def link(self, table, *more, name="spark", cluster=None, environment=None, python=sys.executable, watch=None):
        """Runs link.py; returns its status, its standard error, and the file of clusters."""
        out = self.path(name + ".csv")
        command = [python, LINK, table, "--map", self.map, "--clusters", out, "--work", self.path(name), "--corridor",
                   CORRIDOR, "--partitions", "4", "--force", *(cluster or ["--master", "local[2]"]), *more]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
            lines = []
            for line in process.stderr:
                lines.append(line)
                if watch:
                    watch(process.pid, line)
        return process.returncode, "".join(lines), out

    def alone(self, table, name="spark"):
        """The clusters of one machine with the model that Spark used."""
        out = self.path(name + "-alone.csv")
        model = os.path.join(self.path(name), "model.json")
        subprocess.run([CORRIDOR, "merge", table, "--map", self.map, "--model", model, "--clusters", out, "--force"],
                       check=True, stdout=subprocess.DEVNULL)
        return out

    def check_same(self, table, name="spark"):
        """Whether both files have the same bytes."""
        with open(self.path(name + ".csv"), "rb") as one, open(self.alone(table, name), "rb") as other:
            self.assertTrue(one.read() == other.read(), "the clusters differ from those of one machine")

    def test_twenty_thousand_rows_have_the_clusters_of_one_machine_though_an_executor_dies(self):
        killed = []

        def watch(process, line):
            # The rows are made: from here on an executor has work to lose.
            if line.startswith("rows:") and not killed:
                executors = [one for one, command in children(process) if "CoarseGrainedExecutorBackend" in command]
                killed.append(executors[0])
                threading.Timer(3, os.kill, (executors[0], signal.SIGKILL)).start()

        status, errors, _ = self.link(self.table, name="cluster", cluster=CLUSTER, watch=watch)
        self.assertEqual(status, 0, errors)
        self.assertEqual(len(killed), 1)
        self.check_same(self.table, "cluster")

    def test_a_model_of_a_sample_and_counted_frequencies_give_the_clusters_of_one_machine(self):
        table = self.few("some.csv", 6000)
        status, errors, _ = self.link(table, "--sample", "3000", name="sample")
        self.assertEqual(status, 0, errors)
        self.check_same(table, "sample")
        with open(os.path.join(self.path("sample"), "model.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["statistics"]["records"], 6000)

    def test_rows_of_one_key_are_one_partition(self):
        with open(self.table, encoding="utf-8") as file:
            columns = next(csv.reader(file))
        rows = []
        for number in range(1500):
            values = {"family": "Quartzfield", "given": "Zenobia", "born": f"19{40 + number % 50}-01-02",
                      "city": "Springfield"}
            values[columns[0]] = str(number)
            rows.append(",".join(values.get(name, "") for name in columns) + "\n")
        table = self.few("one-key.csv", rows)
        status, errors, _ = self.link(table, name="one")
        self.assertEqual(status, 0, errors)
        self.check_same(table, "one")

    def test_without_java_a_word_says_so(self):
        bare = {name: value for name, value in os.environ.items() if name not in ("PATH", "JAVA_HOME")}
        status, errors, out = self.link(self.table, name="bare", environment={**bare, "PATH": self.folder.name})
        self.assertEqual((status, os.path.exists(out)), (2, False))
        self.assertIn("Java is not installed", errors)

    def test_without_pyspark_a_word_says_so(self):
        environment = {**os.environ, "PYTHONPATH": self.folder.name}
        os.makedirs(self.path("pyspark"), exist_ok=True)
        with open(self.path("pyspark/__init__.py"), "w", encoding="utf-8") as file:
            file.write("raise ImportError('none')\n")
        status, errors, out = self.link(self.table, name="none", environment=environment)
        self.assertEqual((status, os.path.exists(out)), (2, False))
        self.assertIn("pyspark is not installed", errors)

    def test_a_cell_with_a_line_break_is_refused_and_nothing_is_written(self):
        with open(self.table, encoding="utf-8") as file:
            columns = next(csv.reader(file))
        broken = ",".join('"one\ntwo"' if name == "city" else "x" for name in columns) + "\n"
        table = self.few("broken-cells.csv", [broken] * 20)
        model = self.path("broken-model.json")
        some = self.few("learn.csv", 2000)
        subprocess.run([CORRIDOR, "merge", some, "--map", self.map, "--learn", model, "--frequencies", "--force"],
                       check=True, stdout=subprocess.DEVNULL)
        status, errors, out = self.link(table, "--model", model, name="broken")
        self.assertEqual((status, os.path.exists(out)), (1, False))
        self.assertIn("a cell has a line break", errors)

    def test_a_model_without_frequencies_is_refused(self):
        table = self.few("few.csv", 1000)
        model = self.path("plain.json")
        subprocess.run([CORRIDOR, "merge", table, "--map", self.map, "--learn", model, "--force"], check=True,
                       stdout=subprocess.DEVNULL)
        status, errors, _ = self.link(table, "--model", model, name="plain")
        self.assertEqual(status, 1)
        self.assertIn("the model has no frequencies of values", errors)


if __name__ == "__main__":
    begin = time.monotonic()
    try:
        unittest.main(verbosity=2)
    finally:
        print(f"{time.monotonic() - begin:.0f} s", file=sys.stderr)
