"""The window's end of the door: starts, feeds, watches and restarts the worker process.

One job at a time is with the worker; the others wait here. So it is plain which job was running
when the worker died, and a job that nobody wants any more never reaches it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from gui.background import Background
from nlp.model import Document
from nlp.protocol import (
    Analyse,
    Cancel,
    Cancelled,
    Event,
    Failed,
    Prepare,
    ProtocolError,
    Ready,
    Result,
    decode_event,
    encode,
)

TRIES = 2
"""How often a job is given to a worker before it counts as what kills it."""

PATIENCE = 10_000
"""Milliseconds that a worker may take to stop a job before it is ended."""

LARGE = 100_000
"""Bytes from which an event is decoded off the window's thread."""

KEPT_ERRORS = 20_000


@dataclass(frozen=True, slots=True)
class Job:
    """A document to analyse and how often that was tried."""

    id: int
    document: Document
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Restarted:
    """The worker died over this job and was started again with it."""

    job: int


@dataclass(frozen=True, slots=True)
class Broken:
    """The worker died over this job as often as it was tried, or cannot be started at all."""

    job: int
    startable: bool = True


class WorkerClient(QObject):
    """Gives documents to the worker process and sends out what comes back.

    ``happened`` carries the events of ``nlp.protocol`` for jobs that are still wanted, and
    ``Restarted`` and ``Broken``.
    """

    happened = Signal(object)
    ready = Signal(str)

    def __init__(self, command: list[str], parent: QObject | None = None) -> None:
        """Talk to the process that ``command`` starts; it is started by ``start``."""
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._jobs: deque[Job] = deque()
        self._running: Job | None = None
        self._dropped: int | None = None
        self._numbers = 0
        self._rest = b""
        self._errors = b""
        self._language: str | None = None
        self._stopping = False
        self._decoding = Background(self)
        self._impatience = QTimer(self)
        self._impatience.setSingleShot(True)
        self._impatience.setInterval(PATIENCE)
        self._impatience.timeout.connect(self._end_process)

    @property
    def process_id(self) -> int:
        """The worker's process id, 0 where none runs."""
        return int(self._process.processId()) if self._process else 0

    @property
    def errors(self) -> str:
        """The last of what the worker wrote to stderr, for the error report."""
        return self._errors.decode("utf-8", "replace")

    def start(self) -> None:
        """Start the process unless it runs."""
        if self._process is not None or self._stopping:
            return
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_errors)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed_to_start)
        self._process = process
        self._rest = b""
        process.start(self._command[0], self._command[1:])
        if self._language:
            self._send(encode(Prepare(self._language)))

    def prepare(self, language: str) -> None:
        """Have the model of the likely ``language`` loaded while there is nothing else to do."""
        self._language = language
        if self._process is not None:
            self._send(encode(Prepare(language)))

    def analyse(self, document: Document, *, first: bool = False) -> int:
        """Ask for the analysis of ``document``, before all that waits if ``first``.

        Returns the job's id.
        """
        self._numbers += 1
        job = Job(self._numbers, document)
        if first:
            self._jobs.appendleft(job)
        else:
            self._jobs.append(job)
        self._next()
        return job.id

    def prefer(self, number: int | None) -> None:
        """Put a job that waits before the others: the reader is looking at its article."""
        for job in self._jobs:
            if job.id == number:
                self._jobs.remove(job)
                self._jobs.appendleft(job)
                return

    def cancel(self, number: int) -> None:
        """Stop a job; nothing more is heard of it but, where it was running, its end."""
        waiting = [job for job in self._jobs if job.id == number]
        for job in waiting:
            self._jobs.remove(job)
        if self._running is not None and self._running.id == number:
            self._dropped = number
            self._send(encode(Cancel(number)))
            self._impatience.start()

    def stop(self) -> None:
        """End the worker at once; nothing is sent out any more."""
        self._stopping = True
        self._jobs.clear()
        self._running = None
        self._decoding.close()
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(500)

    # -- inner workings ----------------------------------------------------------------------

    def _next(self) -> None:
        """Give the worker its next job if it is free."""
        if self._running is not None or not self._jobs or self._stopping:
            return
        job = self._jobs.popleft()
        self._running = replace(job, tries=job.tries + 1)
        self.start()
        self._send(encode(Analyse(job.id, job.document.to_dict())))

    def _send(self, line: bytes) -> None:
        """Write one request; Qt keeps it until the process takes it."""
        if self._process is not None:
            self._process.write(line)

    def _read(self) -> None:
        """Take what the worker wrote and act on each whole line."""
        if self._process is None:
            return
        data = bytes(self._process.readAllStandardOutput().data())
        if b"\n" not in data:
            self._rest += data
            return
        *lines, rest = data.split(b"\n")
        lines[0] = self._rest + lines[0]
        self._rest = rest
        for line in lines:
            self._decode(line)

    def _decode(self, line: bytes) -> None:
        """Decode an event, a large one in the background; their order stays as it is."""
        if not line.strip():
            return
        if len(line) < LARGE and not self._decoding.busy:
            try:
                self._handle(decode_event(line))
            except ProtocolError as error:
                self._garbled(error)
        else:
            self._decoding.run(lambda: decode_event(line), self._handle, self._garbled)

    def _garbled(self, error: Exception) -> None:
        """Note a line that is no event, for the report."""
        self._keep_errors(f"line that is no event: {error}\n".encode())

    def _handle(self, event: Event) -> None:
        """Pass on an event of the job that is waited for, and go on when the job is over."""
        if isinstance(event, Ready):
            self.ready.emit(event.language)
            return
        if self._running is None or event.job != self._running.id:
            return
        wanted = self._dropped != event.job
        if isinstance(event, (Result, Failed, Cancelled)):
            self._running = None
            self._dropped = None
            self._impatience.stop()
        if wanted:
            self.happened.emit(event)
        self._next()

    def _read_errors(self) -> None:
        """Keep what the worker says on stderr."""
        if self._process is not None:
            self._keep_errors(bytes(self._process.readAllStandardError().data()))

    def _keep_errors(self, data: bytes) -> None:
        """Keep the last bytes of the worker's complaints."""
        self._errors = (self._errors + data)[-KEPT_ERRORS:]

    def _end_process(self) -> None:
        """End a worker that does not stop a job; it is started again for the next."""
        if self._process is not None:
            self._process.kill()

    def _failed_to_start(self, error: QProcess.ProcessError) -> None:
        """Give up all jobs where the process cannot even be started."""
        if error != QProcess.ProcessError.FailedToStart or self._stopping:
            return
        self._forget_process()
        given_up = [*([self._running] if self._running else []), *self._jobs]
        self._running = None
        self._jobs.clear()
        for job in given_up:
            self.happened.emit(Broken(job.id, startable=False))

    def _ended(self, *_: object) -> None:
        """Start a worker that died again: with its job once more, or with the next one."""
        if self._stopping:
            return
        self._read()
        self._read_errors()
        self._forget_process()
        self._impatience.stop()
        job, self._running = self._running, None
        dropped, self._dropped = self._dropped, None
        if job is not None and job.id != dropped:
            if job.tries < TRIES:
                self._jobs.appendleft(job)
                self.happened.emit(Restarted(job.id))
            else:
                self.happened.emit(Broken(job.id))
        self._next()

    def _forget_process(self) -> None:
        """Let go of a process that has ended."""
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
