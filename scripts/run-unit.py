#!/usr/bin/env python3
"""Starts a service of installed packages as systemd would, in a root directory where systemd does not run.

Usage: run-unit.py ROOT SERVICE

Reads the service and its socket: conditions, ExecStart=, User=, SupplementaryGroups=, Environment=, StateDirectory=, LimitNOFILE=, LimitCORE=, ListenStream=, SocketUser=,
SocketGroup=, SocketMode=. Becomes the program of ExecStart=, in the root directory and as its user. Exits with 3, and says why, if a condition does not hold.
"""

import os
import pathlib
import resource
import shlex
import socket
import sys


def read(root, name):
    """A unit's settings by name; those that are given several times are in order. %i is the instance."""
    stem, _, suffix = name.rpartition(".")
    template, at, instance = stem.partition("@")
    path = root / "lib/systemd/system" / (f"{template}@.{suffix}" if at else name)
    settings = {}
    for line in path.read_text().splitlines():
        if line.startswith("#") or "=" not in line:
            continue
        key, value = line.split("=", 1)
        settings.setdefault(key, []).append(value.replace("%i", instance))
    return settings


def identifiers(root, file, column):
    rows = (line.split(":") for line in (root / "etc" / file).read_text().splitlines())
    return {row[0]: row for row in rows if len(row) > column}


def check_conditions(root, name, settings):
    for path in settings.get("ConditionPathExists", []) + settings.get("AssertPathExists", []):
        if not (root / path.lstrip("/")).exists():
            print(f"{name} is not started: {path} does not exist")
            sys.exit(3)


def listen(root, unit, users, groups):
    address = unit["ListenStream"][0]
    if address.isdigit():
        listener = socket.socket(socket.AF_INET6)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("::", int(address)))
    else:
        path = root / address.lstrip("/")
        path.parent.mkdir(mode=int(unit["DirectoryMode"][0], 8), parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX)
        # The whole path may be too long for an address.
        os.chdir(path.parent)
        listener.bind(path.name)
        os.chown(path.name, int(users[unit["SocketUser"][0]][2]), int(groups[unit["SocketGroup"][0]][2]))
        os.chmod(path.name, int(unit["SocketMode"][0], 8))
    listener.listen(int(unit["Backlog"][0]))
    return listener


def main():
    root, name = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    service, unit = read(root, name), read(root, name.replace(".service", ".socket"))
    for which, settings in ((name.replace(".service", ".socket"), unit), (name, service)):
        check_conditions(root, which, settings)
    users, groups = identifiers(root, "passwd", 3), identifiers(root, "group", 3)
    user = service["User"][0]
    uid, gid = int(users[user][2]), int(users[user][3])
    names = service.get("SupplementaryGroups", []) + [group for group, row in groups.items() if user in row[3].split(",")]
    environment = {"PATH": "/usr/bin:/bin", "USER": user, "LANG": "C.UTF-8"}
    for assignment in service.get("Environment", []):
        environment.update([assignment.split("=", 1)])
    for directory in service.get("StateDirectory", []):
        path = root / "var/lib" / directory
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(int(service["StateDirectoryMode"][0], 8))
        os.chown(path, uid, gid)
        environment["STATE_DIRECTORY"] = f"/var/lib/{directory}"
    listener = listen(root, unit, users, groups)
    os.dup2(listener.fileno(), 3)
    os.set_inheritable(3, True)
    environment.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
    resource.setrlimit(resource.RLIMIT_CORE, (int(service["LimitCORE"][0]),) * 2)
    resource.setrlimit(resource.RLIMIT_NOFILE, (int(service["LimitNOFILE"][0]),) * 2)
    os.umask(int(service["UMask"][0], 8))
    os.chroot(root)
    os.chdir("/")
    os.setgroups([int(groups[group][2]) for group in names])
    os.setgid(gid)
    os.setuid(uid)
    command = shlex.split(service["ExecStart"][0])
    os.execve(command[0], command, environment)


main()
