#!/bin/sh
# Calls the real cwlinkd from Python's grpcio, and from Go, C++ and Ruby clients of Debian's gRPC packages. Arguments go to pytest:
# scripts/interop.sh -k health
# CWLINKD names the daemon (default: bin/cwlinkd, otherwise the one of swift build), PYTHON the interpreter.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
tests=$root/Tests/Interop venv=$root/.venv stubs=$root/.venv/stubs
python=${PYTHON:-python3}

if ! cmp -s "$tests/requirements.txt" "$venv/requirements.txt"; then
  rm -rf "$venv"
  "$python" -m venv "$venv" || { echo "interop: cannot create a virtual environment: apt-get install python3-venv" >&2; exit 1; }
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$tests/requirements.txt"
  cp "$tests/requirements.txt" "$venv/requirements.txt"
fi

"$root/scripts/dependencies.sh" golang-go golang-google-grpc-dev golang-google-genproto-dev protoc-gen-go-1-3 \
  g++ libgrpc++-dev protobuf-compiler-grpc ruby-grpc
export CWLINK_INTEROP_CLIENTS=$root/.build/interop
"$tests/clients/build.sh" "$CWLINK_INTEROP_CLIENTS"

rm -rf "$stubs"
mkdir -p "$stubs/protos/reflection_v1"
# In a separate package, because grpc/reflection would shadow grpcio's grpc.
cp "$root/proto/grpc/reflection/v1/reflection.proto" "$stubs/protos/reflection_v1/"
protoc() { "$venv/bin/python" -W error::SyntaxWarning -m grpc_tools.protoc --python_out="$stubs" --grpc_python_out="$stubs" "$@"; }
protoc -I "$root/proto" "$root"/proto/cwlink/v1/*.proto
protoc -I "$stubs/protos" reflection_v1/reflection.proto

# All connections use Unix sockets, so a proxy would only be used by mistake.
PYTHONPATH=$stubs PYTHONDONTWRITEBYTECODE=1 no_proxy='*' exec "$venv/bin/python" -m pytest "$tests" "$@"
