from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from klantdesk.db.store import Store
from tests.db.harvests import JAN, Sale, harvest, take

SCRIPT = """
import sys
from pathlib import Path
from klantdesk.db import batches, customers, settings_table
from klantdesk.db.store import Store
store = Store.open(Path(sys.argv[1]))
assert len(batches.batches(store)) == 1
assert customers.rows(store, customers.find(store, "jan"))[0].name == "Jan de Vries"
assert settings_table.get(store, "name") is None
print(sorted({"sqlite_utils", "pandas", "numpy"} & set(sys.modules)))
"""


def test_opening_and_searching_brings_nothing_heavy_along(store: Store) -> None:
    take(store, harvest([Sale("1", customer="id:7")], {"id:7": JAN}))
    command = [sys.executable, "-c", SCRIPT, str(store.path)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
