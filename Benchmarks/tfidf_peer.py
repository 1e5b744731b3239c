"""Matches two catalogues by TF-IDF: tfidf_peer.py SET.csv COLUMN prints precision, recall, F1, seconds, processor seconds, MB.

Each row of one source is matched with its nearest neighbour in the other by the cosine of its words and its character
trigrams, and kept when each is the nearest of the other and the similarity is at least that of the best F1: the peer
has its threshold from the answers, ours has none.
"""

import csv
import resource
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.neighbors import NearestNeighbors

path, column = sys.argv[1:3]
rows = list(csv.DictReader(open(path, encoding="utf-8", newline="")))
start = time.time()
sources = sorted({row["source"] for row in rows})
one, two = ([row for row in rows if row["source"] == source] for source in sources[:2])
vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3)).fit([row[column] for row in rows])
a, b = (vectors.transform([row[column] for row in part]) for part in (one, two))
best = []
for left, right in ((a, b), (b, a)):
    distances, places = NearestNeighbors(n_neighbors=1, metric="cosine").fit(right).kneighbors(left)
    best.append([(1 - distance[0], place[0]) for distance, place in zip(distances, places)])
pairs = [(similarity, left, right) for left, (similarity, right) in enumerate(best[0]) if best[1][right][1] == left]
pairs.sort(reverse=True)
known = {}
for row in rows:
    known.setdefault(row["cluster"], []).append(row)
true = sum(len(part) * (len(part) - 1) // 2 for part in known.values())
found, right, score = 0, 0, (0.0, 0.0, 0.0)
for similarity, left, other in pairs:
    found += 1
    right += one[left]["cluster"] == two[other]["cluster"]
    precision, recall = right / found, right / true
    f1 = 2 * precision * recall / (precision + recall) if right else 0
    score = max(score, (f1, precision, recall))
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"{score[1]:.4f} {score[2]:.4f} {score[0]:.4f} {time.time() - start:.2f} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss // 1024}")
