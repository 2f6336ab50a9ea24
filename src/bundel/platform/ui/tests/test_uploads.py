"""Many files of one request stand in one open file, and each reads as if it were its own."""

import io
import os
import tempfile
import zipfile
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import load_handler
from django.test import RequestFactory

from bundel.platform.ui.uploads import Window

MANY = settings.DATA_UPLOAD_MAX_NUMBER_FILES


def received(*files: SimpleUploadedFile) -> list[Any]:
    request = RequestFactory().post("/", {"bestand": list(files)})
    request.upload_handlers = [load_handler(path, request) for path in settings.FILE_UPLOAD_HANDLERS]
    return request.FILES.getlist("bestand")


def test_two_thousand_files_cost_one_open_file() -> None:
    before = len(os.listdir("/proc/self/fd"))
    files = received(*(SimpleUploadedFile(f"{n}.xml", b"%d" % n * 3) for n in range(MANY)))
    assert len(os.listdir("/proc/self/fd")) <= before + 2
    assert [file.read() for file in reversed(files)] == [b"%d" % n * 3 for n in reversed(range(MANY))]
    assert (files[7].name, files[7].size) == ("7.xml", 3)


def test_a_file_is_read_in_pieces_again_and_by_those_who_jump() -> None:
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w") as package:
        package.writestr("a.xml", b"A" * 100_000)
    first, second = received(SimpleUploadedFile("leeg.xml", b"x"), SimpleUploadedFile("alles.zip", place.getvalue()))
    assert b"".join(second.chunks(1_000)) == place.getvalue()
    second.seek(0)
    with zipfile.ZipFile(second) as package:
        assert package.read("a.xml") == b"A" * 100_000
    assert first.read() == b"x"
    first.seek(0)
    first.close()
    assert second.seek(0) == 0
    assert second.read(2) == b"PK"


def test_a_window_has_no_place_before_its_beginning_and_nothing_after_its_end() -> None:
    with tempfile.TemporaryFile() as whole:
        whole.write(b"abcdef")
        window = Window(whole, 2, 3)
        assert (window.read(10), window.read(1)) == (b"cde", b"")
        with pytest.raises(ValueError, match="voor zijn begin"):
            window.seek(-1)
        assert window.seek(-1, io.SEEK_END) == 2
        assert window.readline() == b"e"
