#!/usr/bin/env python3
"""Links a table of delimited text on Apache Spark, as `corridor merge --clusters` does on one machine.

  Spark/link.py TABLE.csv… --map MAP.json --clusters CLUSTERS.csv --work FOLDER [options]

Spark reads, groups and shuffles; every comparison is made by the program `corridor` in the executors, through
SELECT TRANSFORM. The clusters are byte for byte those of `corridor merge --model MODEL` (docs/spark.md).
"""
import argparse
import collections
import glob
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time

# Labels of connected components stop changing after a few rounds; far more would be an error of ours.
MOST_ROUNDS = 200
# Values that more rows have are no keys by which rows are sampled.
MOST_ROWS_OF_A_SAMPLED_VALUE = 50

STEPS = {
    "rows": "number BIGINT, place STRING, prefix STRING, source STRING, record STRING, hashes STRING, cells STRING",
    "keys": "id BIGINT, rule INT, slot INT, key BIGINT, most INT, namesakes INT",
    "pairs": "a BIGINT, b BIGINT, weight BIGINT",
    "clusters": "id BIGINT, cluster STRING",
}


class Refusal(Exception):
    """What the user has to change; the message says it."""


def options(arguments):
    """The options of the command line."""
    parser = argparse.ArgumentParser(
        prog="link.py", description="Link a table on Apache Spark.", allow_abbrev=False)
    parser.add_argument("tables", nargs="+", help="delimited files with the same first line")
    parser.add_argument("--map", required=True, help="the mapping of the columns")
    parser.add_argument("--clusters", required=True, help="the file to write: source,record,cluster")
    parser.add_argument("--work", required=True, help="a folder that the driver and all executors see")
    parser.add_argument("--model", help="a model with frequencies (default: learn one and keep it in --work)")
    parser.add_argument("--corridor", default="corridor", help="the program, at the same path on every machine")
    parser.add_argument("--threshold", default="0.9", help="the probability from which two records match")
    parser.add_argument("--sample", type=int, default=1_000_000,
                        help="the most rows from which one machine learns a model (default 1000000)")
    parser.add_argument("--least-count", type=int, default=2,
                        help="the least number of rows of a value whose frequency is kept (default 2)")
    parser.add_argument("--partitions", type=int, help="the number of partitions of a shuffle")
    parser.add_argument("--master", help="the master (default: that of spark-submit, or local[*])")
    parser.add_argument("--conf", action="append", default=[], metavar="NAME=VALUE", help="a setting of Spark")
    parser.add_argument("--times", help="write the seconds of each stage to this file, as JSON")
    parser.add_argument("--force", action="store_true", help="replace the file of --clusters")
    return parser.parse_args(arguments)


def session(chosen):
    """A session of Spark."""
    if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
        raise Refusal("Java is not installed. Spark 4 needs Java 17 or later (Debian: openjdk-17-jre-headless).")
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise Refusal("pyspark is not installed for this Python: pip install pyspark, or use spark-submit.") from None
    builder = SparkSession.builder.appName("corridor linkage")
    if chosen.master:
        builder = builder.master(chosen.master)
    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    for setting in chosen.conf:
        name, equals, value = setting.partition("=")
        if not equals:
            raise Refusal(f"--conf is NAME=VALUE, not {setting}.")
        settings[name] = value
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


class Linkage:
    """One linkage: its session, its files, and its stages."""

    def __init__(self, spark, chosen):
        self.spark = spark
        self.chosen = chosen
        self.work = os.path.abspath(chosen.work)
        self.map = os.path.join(self.work, "map.json")
        self.model = os.path.join(self.work, "model.json")
        self.header = os.path.join(self.work, "header.txt")
        self.records = 0
        self.times = collections.OrderedDict()
        self.partitions = chosen.partitions or max(8, 4 * spark.sparkContext.defaultParallelism)
        spark.conf.set("spark.sql.shuffle.partitions", str(self.partitions))

    def timed(self, name, body):
        """Runs a stage and notes its time."""
        begin = time.monotonic()
        result = body()
        self.times[name] = round(time.monotonic() - begin, 2)
        print(f"{name}: {self.times[name]} s", file=sys.stderr, flush=True)
        return result

    def run_corridor(self, *arguments, text=None):
        """Runs the program on this machine."""
        done = subprocess.run(
            [self.chosen.corridor, *arguments], input=text, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Refusal(done.stderr.strip() or f"{self.chosen.corridor} ended with status {done.returncode}.")
        return done.stdout

    def transform(self, query, step, extra=""):
        """Passes the rows of a query to a step of the program in the executors."""
        words = [self.chosen.corridor, "linkage", step, "--map", self.map, "--model", self.model,
                 "--records", str(self.records), "--threshold", self.chosen.threshold]
        command = " ".join(shlex.quote(word) for word in words) + extra
        names = [column.split()[0] for column in STEPS[step].split(", ")]
        # Without a format on both sides a TRANSFORM without Hive returns no rows, and no error.
        text = "ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t'"
        columns = ", ".join(f"{name} STRING" for name in names)
        escaped = command.replace("\\", "\\\\").replace("'", "\\'")
        frame = self.spark.sql(
            f"SELECT TRANSFORM(*) {text} USING '{escaped}' AS ({columns}) {text} FROM ({query})")
        kinds = dict(column.split() for column in STEPS[step].split(", "))
        return frame.selectExpr(*[f"CAST({name} AS {kinds[name]}) AS {name}" for name in names])

    def kept(self, frame, name, view=True):
        """Writes a frame, and reads it again: what follows does not compute it anew when an executor dies."""
        path = os.path.join(self.work, name)
        frame.write.mode("overwrite").parquet(path)
        read = self.spark.read.parquet(path)
        if view:
            read.createOrReplaceTempView(name)
        return read

    # The stages, in order.

    def prepare(self):
        """Checks the input, and copies what the executors read."""
        os.makedirs(self.work, exist_ok=True)
        if os.path.exists(self.chosen.clusters) and not self.chosen.force:
            raise Refusal(f"The file {self.chosen.clusters} exists; use --force to replace it.")
        if os.path.realpath(self.chosen.clusters) in [os.path.realpath(path) for path in self.chosen.tables]:
            raise Refusal(f"--clusters would replace the table {self.chosen.clusters}.")
        if not shutil.which(self.chosen.corridor):
            raise Refusal(f"There is no program {self.chosen.corridor}; name it with --corridor.")
        for path in self.chosen.tables + [self.chosen.map]:
            if not os.path.exists(path):
                raise Refusal(f"The file {path} does not exist.")
        with open(self.chosen.map, encoding="utf-8") as file:
            mapping = json.load(file)
        if str(mapping.get("encoding", "utf-8")).lower() not in ("utf-8", "utf8"):
            raise Refusal("The table must be in UTF-8.")
        if "record" not in json.dumps(mapping):
            raise Refusal("The mapping must name a column as record: rows of many parts have no numbers.")
        shutil.copyfile(self.chosen.map, self.map)
        headers = set()
        for path in self.chosen.tables:
            with open(path, "rb") as file:
                headers.add(file.readline().rstrip(b"\r\n"))
        if len(headers) != 1:
            raise Refusal("The tables have different first lines.")
        with open(self.header, "wb") as file:
            file.write(headers.pop() + b"\n")

    def lines(self):
        """The lines of the tables in order, with their file; the first lines are left out."""
        from pyspark.sql import functions as f
        with open(self.header, encoding="utf-8") as file:
            header = file.read().rstrip("\r\n")
        frames = None
        for number, path in enumerate(self.chosen.tables):
            frame = self.spark.read.text(os.path.abspath(path)).select(
                f.lit(os.path.basename(path)).alias("file"), "value", "_metadata.file_block_start",
                f.monotonically_increasing_id().alias("line"))
            frame = frame.select(
                f.lit(number).alias("table_number"), "file", "value", "file_block_start", "line")
            frames = frame if frames is None else frames.union(frame)
        kept = self.kept(frames.filter(f.col("value") != ""), "lines_all", view=False)
        first = kept.filter(f.col("value") == header)
        if first.count() != len(self.chosen.tables):
            raise Refusal("A row of a table repeats its first line.")
        numbered = kept.filter(f.col("value") != header)
        self.records = numbered.count()
        # A line has at least one byte, so that the start of its split and its number there grow with its place.
        numbered = numbered.select(
            (f.col("table_number").cast("bigint") * (1 << 50) + f.col("file_block_start")
             + f.col("line").bitwiseAND(f.lit((1 << 33) - 1))).alias("number"), "file", "value")
        return numbered

    def learn(self):
        """The model: the given one, or one that this machine learns from the table or from a sample of it."""
        if self.chosen.model:
            shutil.copyfile(self.chosen.model, self.model)
            return
        if self.records <= self.chosen.sample:
            self.run_corridor("merge", *self.chosen.tables, "--map", self.map, "--threshold", self.chosen.threshold,
                              "--learn", self.model, "--frequencies", "--force", "--profile", "linkage")
            return
        self.learn_from_sample()

    def learn_from_sample(self):
        """Learns from rows that share rare values, and counts the values of all rows."""
        from pyspark.sql import functions as f
        with open(self.header, "rb") as file:
            header = file.read()
        part = os.path.join(self.work, "first.csv")
        with open(part, "wb") as file:
            file.write(header)
            for row in self.spark.table("lines").orderBy("number").limit(min(self.chosen.sample, 20_000)).collect():
                file.write(row["value"].encode() + b"\n")
        # The kinds of the columns, which decide how values are hashed.
        self.run_corridor("merge", part, "--map", self.map, "--learn", self.model, "--frequencies", "--force",
                          "--profile", "linkage")
        rows = self.kept(self.rows_of("SELECT * FROM lines"), "rows_hashed")
        values = rows.select("number", f.posexplode(f.split("hashes", ",")).alias("col", "hash")).filter("hash <> ''")
        counts = self.kept(values.groupBy("col", "hash").count(), "value_counts")
        rare = counts.filter(f"count BETWEEN 2 AND {MOST_ROWS_OF_A_SAMPLED_VALUE}")
        met = rare.agg(f.sum("count")).first()[0] or 0
        share = min(1.0, self.chosen.sample / max(1, met))
        chosen = rare.filter(f.pmod(f.xxhash64("col", "hash"), f.lit(1_000_000)) < int(share * 1_000_000))
        numbers = values.join(chosen, ["col", "hash"]).select("number").distinct()
        sample = os.path.join(self.work, "sample.csv")
        lines = self.spark.table("lines").join(numbers, "number").select("file", "number", "value")
        with open(sample, "wb") as file:
            file.write(header)
            for row in lines.orderBy("number").toLocalIterator():
                file.write(row["value"].encode() + b"\n")
        self.run_corridor("merge", sample, "--map", self.map, "--learn", self.model, "--frequencies", "--force",
                          "--profile", "linkage")
        self.count_frequencies()

    def count_frequencies(self):
        """Puts the frequencies of the values of all rows into the model. Likely copies of a row do not count."""
        from pyspark.sql import functions as f
        from pyspark.sql.window import Window
        rows = self.kept(self.rows_of("SELECT * FROM lines"), "rows_hashed")
        order = Window.partitionBy(f.substring("place", 17, 16)).orderBy("place", "number")
        filled = f.size(f.filter(f.split("hashes", ","), lambda value: value != ""))
        marked = rows.select(
            "hashes", (f.row_number().over(order) > 1).alias("is_copy"), (filled >= 4).alias("is_certain"))
        copies = marked.filter("is_copy").count()
        values = marked.filter("NOT (is_copy AND is_certain)").select(
            f.posexplode(f.split("hashes", ",")).alias("col", "hash")).filter("hash <> ''")
        counts = self.kept(values.groupBy("col", "hash").count(), "value_counts")
        text = [f"records\t{self.records}\t{copies}"]
        for row in counts.groupBy("col").agg(
                f.sum("count").alias("known"), f.sum(f.expr("count * (count - 1)")).alias("agreeing")).collect():
            text.append(f"column\t{row['col']}\t{row['known']}\t{row['agreeing']}")
        for row in counts.filter(f.col("count") >= max(2, self.chosen.least_count)).toLocalIterator():
            text.append(f"value\t{row['col']}\t{row['hash']}\t{row['count']}")
        self.run_corridor("linkage", "frequencies", "--map", self.map, "--model", self.model, "-o", self.model,
                          "--force", text="\n".join(text) + "\n")

    def rows_of(self, query):
        """The rows of lines, with place, hashes and values."""
        return self.transform(query, "rows", extra=" --header " + shlex.quote(self.header))

    def number_rows(self):
        """Numbers the rows in the order that all tables have, and finds those with the content of the row before."""
        from pyspark.sql import functions as f
        from pyspark.sql.window import Window
        rows = self.rows_of("SELECT * FROM lines").orderBy("place", "number")
        rows = rows.withColumn("id", f.monotonically_increasing_id()).drop("hashes")
        self.kept(rows, "rows")
        order = Window.partitionBy(f.substring("place", 17, 16)).orderBy("id")
        ranked = self.spark.table("rows").select(
            "id", f.substring("place", 17, 16).alias("content"), f.row_number().over(order).alias("turn"),
            f.count("*").over(Window.partitionBy(f.substring("place", 17, 16))).alias("same"))
        self.kept(ranked.filter("same > 1"), "copies")

    def find_keys(self):
        """The blocking keys of one row of each content; the blocks, by size."""
        firsts = ("SELECT id, source, record, cells FROM rows LEFT ANTI JOIN "
                  "(SELECT id AS copy FROM copies WHERE turn > 1) ON id = copy")
        self.kept(self.transform(firsts, "keys"), "keys")
        blocks = self.spark.sql(
            "SELECT rule, key, count(DISTINCT id) AS size, first(most) AS most, first(namesakes) AS namesakes "
            "FROM keys GROUP BY rule, key HAVING count(DISTINCT id) > 1")
        self.kept(blocks, "blocks")
        self.kept(self.spark.sql(
            "SELECT id, concat_ws(',', collect_set(CAST(slot AS STRING))) AS over FROM keys JOIN blocks "
            "USING (rule, key) WHERE size > blocks.most GROUP BY id"), "over_limit")
        self.kept(self.spark.sql(
            "SELECT DISTINCT CASE WHEN size > blocks.most THEN 'l' ELSE 's' END AS kind, rule, key, id FROM keys "
            "JOIN blocks USING (rule, key) WHERE size <= blocks.most OR blocks.namesakes = 0"), "members")

    def compare(self):
        """The pairs above the review threshold: of blocks, and of rows with the content of the row before."""
        whole = int(self.run_corridor("linkage", "limits"))
        firsts = self.records - self.spark.sql("SELECT id FROM copies WHERE turn > 1").count()
        if firsts <= whole:
            members = ("SELECT 'w' AS kind, 0 AS rule, CAST(0 AS BIGINT) AS key, id FROM rows LEFT ANTI JOIN "
                       "(SELECT id AS copy FROM copies WHERE turn > 1) ON id = copy")
        else:
            members = "SELECT * FROM members"
        pairs = self.transform(
            "SELECT kind, rule, key, id, coalesce(over, '') AS over, source, record, cells FROM "
            f"({members}) JOIN rows USING (id) LEFT JOIN over_limit USING (id) "
            "DISTRIBUTE BY kind, rule, key SORT BY kind, rule, key, id", "pairs")
        # Blocks over the limit can have a pair twice.
        self.kept(pairs.dropDuplicates(["a", "b"]), "pairs")
        copies = self.transform(
            "SELECT 'c' AS kind, 0 AS rule, content AS key, id, '' AS over, source, record, cells FROM copies "
            "JOIN rows USING (id) DISTRIBUTE BY content SORT BY content, id", "pairs")
        self.kept(copies, "copy_pairs")

    def connect(self):
        """The connected components: each row takes the least label of its neighbours until nothing changes."""
        edges = self.spark.sql("SELECT a, b FROM pairs UNION ALL SELECT a, b FROM copy_pairs")
        edges.createOrReplaceTempView("edges_once")
        self.kept(self.spark.sql("SELECT a, b FROM edges_once UNION ALL SELECT b, a FROM edges_once"), "edges")
        labels = self.spark.sql("SELECT a AS id, least(a, min(b)) AS label FROM edges GROUP BY a")
        self.kept(labels, "labels_0").createOrReplaceTempView("labels")
        for turn in range(1, MOST_ROUNDS):
            nearest = self.spark.sql(
                "SELECT a AS id, min(label) AS label FROM edges JOIN labels ON b = id GROUP BY a")
            nearest.createOrReplaceTempView("nearest")
            # The label of the label shortens the ways.
            least = self.spark.sql(
                "SELECT one.id, one.label AS former, least(one.label, nearest.label, two.label) AS label "
                "FROM labels one JOIN nearest USING (id) JOIN labels two ON one.label = two.id")
            kept = self.kept(least, f"labels_{turn % 2 + 1}", view=False)
            changed = kept.filter("former <> label").count()
            kept.select("id", "label").createOrReplaceTempView("labels")
            if changed == 0:
                return
        raise RuntimeError("the components do not settle")

    def cluster(self):
        """Clusters each component as a whole."""
        clustered = self.transform(
            "SELECT * FROM (SELECT label AS component, 'r' AS kind, id AS a, source AS b, record AS c, cells AS d "
            "FROM labels JOIN rows USING (id) UNION ALL SELECT label, 'p', a, CAST(b AS STRING), "
            "CAST(weight AS STRING), '' FROM pairs JOIN labels ON a = id) "
            "DISTRIBUTE BY component SORT BY component, kind DESC, a, b", "clusters")
        self.kept(clustered, "clustered")

    def write(self):
        """Writes the clusters in the order of the input."""
        lines = self.spark.sql(
            "SELECT number, concat(prefix, coalesce(cluster, concat('c', substring(place, 33, 16)))) AS line "
            "FROM rows LEFT JOIN clustered USING (id)")
        folder = os.path.join(self.work, "lines_out")
        lines.orderBy("number").select("line").write.mode("overwrite").text(folder)
        temporary = self.chosen.clusters + ".part"
        with open(temporary, "wb") as file:
            file.write(b"source,record,cluster\n")
            for part in sorted(glob.glob(os.path.join(folder, "part-*"))):
                with open(part, "rb") as piece:
                    shutil.copyfileobj(piece, file, 1 << 20)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, self.chosen.clusters)

    def run(self):
        """All stages."""
        self.timed("prepare", self.prepare)
        self.timed("lines", lambda: self.kept(self.lines(), "lines"))
        self.timed("learn", self.learn)
        self.timed("rows", self.number_rows)
        self.timed("keys", self.find_keys)
        self.timed("pairs", self.compare)
        self.timed("components", self.connect)
        self.timed("clusters", self.cluster)
        self.timed("write", self.write)
        if self.chosen.times:
            with open(self.chosen.times, "w", encoding="utf-8") as file:
                json.dump(self.times, file)


def reason(error):
    """What the program said in an executor, or else the cause that Spark names."""
    text = str(error)
    # The program's lines stand inside those of Spark: its error with its code, its place, and its advice.
    said = re.findall(r"error: [^\n]* \[[a-z-]+\]|→ [^\n]*", text)
    if said:
        return "\n  ".join(dict.fromkeys(said))
    causes = [line.strip() for line in text.splitlines() if "Caused by:" in line or "Exception" in line]
    return causes[-1] if causes else text.strip() or type(error).__name__


def main():
    """Runs the program."""
    chosen = options(sys.argv[1:])
    try:
        spark = session(chosen)
        try:
            Linkage(spark, chosen).run()
        finally:
            spark.stop()
    except Refusal as refusal:
        text = str(refusal)
        print(text if text.startswith("error:") else f"error: {text}", file=sys.stderr)
        return 2
    except Exception as error:  # Spark's errors have no type of their own for a step that failed.
        if os.environ.get("CORRIDOR_SPARK_TRACE"):
            raise
        print(f"error: Spark did not finish: {reason(error)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
