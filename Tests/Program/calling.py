"""Calls of the program, as from a shell."""

import subprocess


def run(program, *arguments, **options):
    """The exit code and what was printed and told."""
    done = subprocess.run([program, *arguments], capture_output=True, check=False, timeout=600, **options)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def files(folder):
    """The paths of all files below `folder`, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
