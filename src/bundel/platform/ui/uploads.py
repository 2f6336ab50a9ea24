"""Receiving many files in one request with one open file: a form with 2,000 files would otherwise open 2,000."""

import io
import tempfile
from typing import IO, Any, cast

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class Window(io.RawIOBase):
    """A part of a file, read as if it were a file of its own. Closing it leaves the whole open for the others."""

    def __init__(self, whole: IO[bytes], start: int, length: int) -> None:
        super().__init__()
        self._whole, self._start, self._length, self._place = whole, start, length, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._length}[whence]
        if base + offset < 0:
            raise ValueError("een bestand heeft geen plaats voor zijn begin")
        self._place = base + offset
        return self._place

    def readinto(self, buffer: Any) -> int:
        self._whole.seek(self._start + self._place)
        content = self._whole.read(max(0, min(len(buffer), self._length - self._place)))
        buffer[: len(content)] = content
        self._place += len(content)
        return len(content)

    def readall(self) -> bytes:
        return self.read(max(0, self._length - self._place)) or b""


class OneFileUploadHandler(FileUploadHandler):
    """Put all files of a request behind each other in one temporary file, and hand out windows on it."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self._whole = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the last window on it is gone
        self._start = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._start = self._whole.seek(0, io.SEEK_END)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._whole.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        self._whole.flush()
        return UploadedFile(
            file=cast("IO[bytes]", Window(self._whole, self._start, file_size)),
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
