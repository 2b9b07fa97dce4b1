"""Reads a results folder with Python alone: children registered under each policy beside those identified.

    python3 docs/notebooks/paired_differences.py results/mine

With pandas and pyarrow installed, `pandas.read_parquet("outcomes.parquet")` gives the same columns.
"""

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean

BASELINE = "rules-2013"
folder = Path(sys.argv[1])

columns = [field["name"] for field in json.loads((folder / "datapackage.json").read_text())["resources"][0]["schema"]["fields"]]
values = defaultdict(dict)
with open(folder / "outcomes.csv", newline="", encoding="utf-8") as file:
    reader = csv.DictReader(file)
    if reader.fieldnames != columns:
        sys.exit(f"outcomes.csv has other columns than its schema: {reader.fieldnames}")
    for row in reader:
        wanted = (row["measure"], row["subgroup"]) in {("O1", "all"), ("O19", "children-registered")}
        if wanted and row["value"] != "":
            values[row["point"], row["measure"], row["policy"]][row["replication"]] = float(row["value"])

for point in sorted({point for point, _, _ in values}):
    print(point)
    for policy in sorted({policy for _, _, policy in values if policy != BASELINE}):
        changes = []
        for measure in ("O1", "O19"):
            ours, base = values[point, measure, policy], values[point, measure, BASELINE]
            changes.append(mean(ours[replication] - base[replication] for replication in ours.keys() & base.keys()))
        print(f"  {policy:<18} identified {changes[0]:+.4f}, children registered {changes[1]:+.1f}")
