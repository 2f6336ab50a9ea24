"""The embedded server on a new machine: several processes may start it at the same moment."""

import subprocess
import sys
import tempfile
from pathlib import Path

from bundel.platform.database import embedded

SOURCE = Path(__file__).parents[3]
START = """
import sys
from pathlib import Path
from bundel.platform.database import embedded
print(embedded.start(Path(sys.argv[1])).socket)
"""


def test_four_processes_start_one_server() -> None:
    with tempfile.TemporaryDirectory(prefix="bundel-start-") as folder:
        Path(folder).chmod(0o711)
        state = Path(folder) / "postgresql"
        started = [
            subprocess.Popen(
                [sys.executable, "-c", START, str(state)], env={"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin"},
                stdout=subprocess.PIPE, text=True,
            )
            for _ in range(4)
        ]  # fmt: skip
        try:
            sockets = {process.communicate(timeout=90)[0].strip() for process in started}
            assert [process.returncode for process in started] == [0, 0, 0, 0]
            assert sockets == {str(state / "socket")}
        finally:
            embedded.stop(state)
