"""KlantDesk: the offline customer desk for the independent shop."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Our matrices are small: more threads of numpy's linear algebra only wait for each other and for us."""

__version__ = "0.1.0"
