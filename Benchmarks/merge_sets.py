"""Sets for measuring a merge: merge_sets.py KIND OUT.csv [SEED] [N] writes fictional rows with their entity in the
column cluster. The same kind, seed and N give the same bytes. merge_sets.py --offered SET CLUSTERS PAIRS scores what a merge
of a set merged or proposed.

copies      a table of people in three columns; a third of its rows are exact copies of others, in any order
typed       the same, and a tenth of the copies were typed again with one error
relatives   people with Spanish double surnames in households: siblings, twins, father and son of one name
ledgers     two ledgers of one set of payments: amount, date, memo; each payment once in each
catalogues  two catalogues of products: title and price; most products are in both
ships       ships of the SDN list: the list's name and its aliases as rows (its file instead of SEED)
vessels     the same of ships and companies
aliases     the same of all entries, by name and kind alone
persons     persons, each in its own script and in Latin letters: name, birth date in seven of ten rows
companies   Chinese companies, each in Han and in pinyin or English: name
names       N pairs of names, half of them of one person or company: name
"""

import collections
import csv
import datetime
import itertools
import random
import re
import sys

import name_sets

GIVEN = """ana lucia carmen rosa elena ines marta pilar julia sofia irene laura nuria clara teresa jose luis juan carlos
pedro miguel angel jorge raul hugo diego pablo andres ramon felix oscar mario ivan sergio alba noelia gema""".split()
STEMS = "alv bar cast delg esp fern gom herr iba jim lor mart nav ort per quir ram sal tor urb vel zam".split()
ENDS = "ez es ado ena eros illo anda ales osa ano era ita".split()
SURNAMES = [stem + end for stem in STEMS for end in ENDS]
STREETS = "mayor real nueva sol luna cruz prado olmo fuente molino puente jardin castillo rosario".split()
CITIES = "villaclara puertonuevo santarosa montealto riohondo camporreal".split()
KINDS = "laptop camera printer router headset speaker monitor keyboard scanner projector charger tablet".split()
BRANDS = "acera norvia quantal zenon helix orbita lumina vectra polaris tundra".split()
QUALITIES = "wireless compact portable digital professional black silver slim rugged stereo color optical".split()
LINES = "series edition system kit pack unit".split()
PAYEES = [stem.title() + end for stem in STEMS for end in "mark wick holm ton berg".split()]


def word(rng, syllables):
    return "".join(rng.choice("ba ce di fo gu la me ni po ru sa te vi zo".split()) for _ in range(syllables))


def mistyped(rng, text):
    if len(text) < 3:
        return text
    at = rng.randrange(len(text))
    letter = rng.choice("0123456789") if text[at].isdigit() else rng.choice("aeinorst")
    return rng.choice([text[:at] + text[at + 1:], text[:at] + letter + text[at + 1:], text[:at] + text[at] + text[at:]])


def day(rng, first, last):
    start = datetime.date(first, 1, 1)
    return start + datetime.timedelta(rng.randrange((datetime.date(last, 12, 31) - start).days))


def copies(rng, count, typed=0):
    people = [[rng.choice(GIVEN), rng.choice(SURNAMES), day(rng, 1940, 2004).isoformat()] for _ in range(count)]
    rows = [[number] + one for number, one in enumerate(people)]
    for place, number in enumerate(rng.sample(range(count), count // 2)):
        one = list(people[number])
        if place < typed:
            column = rng.randrange(3)
            one[column] = mistyped(rng, one[column])
        rows.append([number] + one)
    rng.shuffle(rows)
    return ["given", "family", "born"], rows


def relatives(rng, count):
    people = []
    while len(people) < count:
        surnames = [rng.choice(SURNAMES) for _ in range(2)]
        home = [f"calle {rng.choice(STREETS)} {rng.randint(1, 90)}", rng.choice(CITIES)]
        phone = f"55501{rng.randrange(10 ** 5):05}"
        household = [[rng.choice(GIVEN), " ".join(surnames), day(rng, 1950, 1970), phone] + home]
        for _ in range(rng.choice([0, 0, 1, 2, 3])):
            kind = rng.random()
            child = [rng.choice(GIVEN), " ".join(surnames), day(rng, 1975, 2003), phone] + home
            if kind < 0.2:
                child[0] = household[0][0]
            elif kind < 0.35 and len(household) > 1:
                child[2] = household[-1][2]
                if child[0] == household[-1][0]:
                    continue
            elif rng.random() < 0.6:
                child[3] = f"55502{rng.randrange(10 ** 5):05}"
            household.append(child)
        people += household
    rows = []
    for number, person in enumerate(people[:count]):
        for copy in range(rng.choice([1, 1, 1, 2, 2, 3])):
            given, family, born, phone, street, city = person
            born = born.isoformat()
            if copy:
                if rng.random() < 0.25:
                    family = family.split()[0]
                if rng.random() < 0.15:
                    given = mistyped(rng, given)
                if rng.random() < 0.1:
                    family = mistyped(rng, family)
                if rng.random() < 0.1:
                    born = born[:5] + rng.choice([born[8:] + "-" + born[5:7], "01-01", born[5:7] + "-15"])
                if rng.random() < 0.1:
                    born = ""
                if rng.random() < 0.3:
                    phone = ""
                if rng.random() < 0.2:
                    street, city = f"avenida {rng.choice(STREETS)} {rng.randint(1, 90)}", rng.choice(CITIES)
            rows.append([number, given, family, born, phone, street, city])
    rng.shuffle(rows)
    return ["given", "family", "born", "phone", "street", "city"], rows


def ledgers(rng, count):
    rows = []
    for number in range(count):
        payee, on = rng.choice(PAYEES), day(rng, 2021, 2021)
        amount = round(rng.choice([9.99, 20, 50, 100]) if rng.random() < 0.1 else rng.lognormvariate(4, 1.2), 2)
        kind = rng.choice(["invoice", "rent", "order", "fee", "deposit"])
        memo = f"{payee} {kind} {rng.randrange(10 ** 4)}"
        rows.append([number, "ours", f"{amount:.2f}", on.isoformat(), memo])
        other = amount if rng.random() < 0.85 else round(amount * rng.uniform(0.97, 1.0), 2)
        memo = rng.choice([f"{payee.upper()} {kind}", f"{payee[:8]} {kind[:4]}", f"PAYMENT {payee}", f"{payee} transfer"])
        rows.append([number, "theirs", f"{other:.2f}", (on + datetime.timedelta(rng.choice([0, 0, 1, 1, 2, 3]))).isoformat(), memo])
    rng.shuffle(rows)
    return ["source", "amount", "date", "memo"], rows


def catalogues(rng, count):
    rows = []
    for number in range(count):
        brand, kind = rng.choice(BRANDS), rng.choice(KINDS)
        code = word(rng, 1) + str(rng.randrange(100, 9999))
        words = [rng.choice(QUALITIES) for _ in range(3)] + [rng.choice(LINES)]
        price = round(rng.lognormvariate(5, 0.8), 2)
        rows.append([number, "one", f"{brand} {code} {' '.join(words)} {kind}", f"{price}"])
        if rng.random() < 0.7:
            left = [brand] * (rng.random() < 0.85) + [code] * (rng.random() < 0.8) + [w for w in words if rng.random() < 0.6]
            left += [kind] + [rng.choice(QUALITIES + LINES) for _ in range(rng.randrange(4))]
            rng.shuffle(left)
            cost = "" if rng.random() < 0.2 else f"{price * rng.uniform(0.85, 1.15):.2f}"
            rows.append([number, "two", " ".join(left), cost])
        if rng.random() < 0.3:  # A product of the same line that is another one.
            rows.append([f"v{number}", "two", f"{brand} {word(rng, 1)}{rng.randrange(100, 9999)} {words[0]} {kind}", f"{price * 1.3:.2f}"])
    rng.shuffle(rows)
    return ["source", "title", "price"], rows


def listed(path, kinds):
    rows = []
    with open(path, encoding="latin-1", newline="") as file:
        for line in csv.reader(file):
            kind = line[2].strip().replace("-0-", "") or "organisation" if len(line) >= 12 else ""
            if kind not in kinds:
                continue
            remarks = line[11] + " " + line[10]
            imo = re.search(r"IMO (\d{7})", remarks)
            flag = line[8].strip().replace("-0-", "")
            for name in [line[1]] + re.findall(r"[af]\.k\.a\. '([^']+)'", remarks):
                rows.append([line[0], name, kind, flag, imo.group(1) if imo else "", line[3].replace("-0-", "").strip()])
    return ["name", "kind", "flag", "imo", "program"], rows


def offered(truth, clusters, pairs):
    """Precision, recall and F1 of the pairs that a merge merged or proposed."""
    with open(truth, encoding="utf-8", newline="") as file:
        entity = {row["unique_id"]: row["cluster"] for row in csv.DictReader(file)}
    found, groups = set(), {}
    with open(clusters, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            groups.setdefault(row["cluster"], []).append(row["record"])
    for records in groups.values():
        found |= {frozenset(pair) for pair in itertools.combinations(records, 2)}
    with open(pairs, encoding="utf-8", newline="") as file:
        found |= {frozenset((row["record_a"], row["record_b"])) for row in csv.DictReader(file)}
    right = sum(len({entity[record] for record in pair}) == 1 for pair in found)
    true = sum(count * (count - 1) // 2 for count in collections.Counter(entity.values()).values())
    precision, recall = right / max(len(found), 1), right / true
    print(f"{precision:.4f} {recall:.4f} {2 * precision * recall / max(precision + recall, 1e-9):.4f}")


def main():
    if sys.argv[1] == "--offered":
        return offered(*sys.argv[2:5])
    kind, out = sys.argv[1:3]
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 1000
    rng = random.Random(f"{kind} {seed}")
    kinds = {"ships": {"vessel"}, "vessels": {"vessel", "organisation", "aircraft"},
             "aliases": {"vessel", "organisation", "aircraft", "individual"}}
    if kind in kinds:
        columns, rows = listed(seed, kinds[kind])
    else:
        columns, rows = {
            "copies": copies, "typed": lambda rng, count: copies(rng, count, count // 20), "relatives": relatives,
            "ledgers": ledgers, "catalogues": catalogues, "persons": name_sets.persons, "companies": name_sets.companies,
            "names": name_sets.names,
        }[kind](rng, count)
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["unique_id", "cluster"] + columns)
        for number, row in enumerate(rows):
            writer.writerow([number] + row)


main()
