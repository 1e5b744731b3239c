"""Splink on a labelled set: splink_sets.py SET FOLDER TABLE, where SET is febrl1, febrl2, patents, dedupe or dblp_acm.

Writes the set to TABLE as one file of UTF-8 with the columns unique_id and cluster, for whoever is measured beside it, and
prints precision, recall and F1 of the clusters at 0.95, then wall seconds, processor seconds and megabytes. The file is
read before the clock starts. The settings are ours: what its guides advise for such columns.
"""

import logging
import resource
import sys
import time

logging.disable(logging.WARNING)

import pandas
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

FREQUENCIES = dict(term_frequency_adjustments=True)


def read(path, encoding="utf-8"):
    return pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], encoding=encoding)


def febrl(folder, name):
    table = read(f"{folder}/{name}/{name}.csv")
    comparisons = [
        compare.NameComparison("given_name").configure(**FREQUENCIES),
        compare.NameComparison("surname").configure(**FREQUENCIES),
        compare.DateOfBirthComparison(
            "date_of_birth", input_is_string=True, datetime_format="%Y%m%d", invalid_dates_as_null=True
        ),
        compare.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
        compare.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        compare.JaroWinklerAtThresholds("address_1", [0.9, 0.7]).configure(**FREQUENCIES),
        compare.JaroWinklerAtThresholds("suburb", [0.9, 0.7]).configure(**FREQUENCIES),
    ]
    rules = [("given_name",), ("surname",), ("date_of_birth",), ("soc_sec_id",), ("postcode",), ("address_1",)]
    certain = [("soc_sec_id",), ("given_name", "surname", "date_of_birth")]
    return table, comparisons, rules, certain, [("date_of_birth",), ("postcode",)]


def patents(folder):
    table = read(f"{folder}/patents/patents.csv").rename(columns={"person_name_ref": "reference"})
    comparisons = [
        compare.JaroWinklerAtThresholds("name", [0.92, 0.8]).configure(**FREQUENCIES),
        compare.JaroWinklerAtThresholds("reference", [0.92, 0.8]).configure(**FREQUENCIES),
        compare.JaroWinklerAtThresholds("coauthor", [0.9]),
        compare.JaroWinklerAtThresholds("class", [0.9]),
    ]
    rules = [("name",), ("reference",), ("coauthor",), ("substr(name,1,6)",)]
    return table, comparisons, rules, [("name",)], [("substr(name,1,6)",), ("class",)]


def dedupe(folder):
    table = read(f"{folder}/dedupe_csv_example/input_with_true_ids.csv").rename(
        columns={"True Id": "cluster", "Id": "unique_id", "Site name": "name", "Address": "street", "Zip": "postcode",
                 "Phone": "phone"})
    for column in ("name", "street"):
        table[column] = table[column].str.lower().str.split().str.join(" ")
    comparisons = [
        compare.JaroWinklerAtThresholds("name", [0.92, 0.8]).configure(**FREQUENCIES),
        compare.JaroWinklerAtThresholds("street", [0.92, 0.8]).configure(**FREQUENCIES),
        compare.ExactMatch("postcode").configure(**FREQUENCIES),
        compare.DamerauLevenshteinAtThresholds("phone", [1]).configure(**FREQUENCIES),
    ]
    rules = [("name",), ("street",), ("phone",), ("substr(name,1,6)", "postcode"), ("substr(street,1,8)",)]
    return table, comparisons, rules, [("name", "street")], [("name",), ("street",)]


def dblp_acm(folder):
    acm = read(f"{folder}/dblp_acm/ACM.csv", "windows-1252")
    dblp = read(f"{folder}/dblp_acm/DBLP2.csv", "windows-1252")
    pairs = read(f"{folder}/dblp_acm/DBLP-ACM_perfectMapping.csv")
    known = dict(zip(pairs.idDBLP, pairs.idACM))
    acm["cluster"] = acm.id
    dblp["cluster"] = [known.get(name, name) for name in dblp.id]
    table = pandas.concat([acm, dblp]).rename(columns={"id": "unique_id"})
    for column in ("title", "authors"):
        table[column] = table[column].str.lower()
    comparisons = [
        compare.JaroWinklerAtThresholds("title", [0.95, 0.88]).configure(**FREQUENCIES),
        compare.JaroWinklerAtThresholds("authors", [0.92, 0.8]).configure(**FREQUENCIES),
        compare.ExactMatch("venue").configure(**FREQUENCIES),
        compare.ExactMatch("year"),
    ]
    rules = [("title",), ("authors",), ("substr(title,1,12)",), ("substr(authors,1,8)", "year")]
    return table, comparisons, rules, [("title", "year")], [("authors",), ("year",)]


def scores(clusters, table):
    """Of the pairs that share a cluster and those that share a label."""
    joined = clusters[["unique_id", "cluster_id"]].merge(table, on="unique_id")

    def pairs(columns):
        sizes = joined.groupby(columns).size()
        return int((sizes * (sizes - 1) // 2).sum())

    both, found, true = pairs(["cluster_id", "cluster"]), pairs(["cluster_id"]), pairs(["cluster"])
    precision, recall = both / max(1, found), both / max(1, true)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(name, folder, path):
    makers = dict(patents=patents, dedupe=dedupe, dblp_acm=dblp_acm)
    table, comparisons, rules, certain, trained = makers[name](folder) if name in makers else febrl(folder, name)
    table.to_csv(path, index=False)
    start = time.time()
    settings = SettingsCreator(
        link_type="dedupe_only", comparisons=comparisons,
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules])
    api = DuckDBAPI()
    linker = Linker(api.register(table.drop(columns=["cluster"])), settings)
    linker.training.estimate_probability_two_random_records_match([block_on(*rule) for rule in certain], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in trained:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    pairs = linker.inference.predict(threshold_match_probability=0.01)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        pairs, threshold_match_probability=0.95).as_pandas_dataframe()
    wall, used = time.time() - start, resource.getrusage(resource.RUSAGE_SELF)
    print("%.4f %.4f %.4f" % scores(clusters, table), end=" ")
    print(f"{wall:.2f} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1024:.0f}")


main(sys.argv[1], sys.argv[2], sys.argv[3])
