import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "lineage"


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    (wheel,) = folder.glob("resolution_lineage-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_wheel_has_every_file_of_the_package(contents: list[str]) -> None:
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert wanted <= set(contents)
    for kind in (".py", ".csv", ".toml", ".j2", ".css", ".js", "py.typed"):
        assert any(name.endswith(kind) for name in contents), kind


def test_the_wheel_has_nothing_else(contents: list[str]) -> None:
    others = [name for name in contents if not name.startswith("lineage/")]
    assert all(".dist-info/" in name for name in others), others
    assert any(name.endswith("LICENSE") for name in others)
    assert any(name.endswith("entry_points.txt") for name in others)
