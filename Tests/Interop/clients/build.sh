#!/usr/bin/env bash
# Builds the clients of the other gRPC implementations that Debian packages. usage: build.sh DIRECTORY
# Afterwards DIRECTORY/go, DIRECTORY/cpp and DIRECTORY/ruby are programs that are called with a socket and the name of a case.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
out=$(realpath -m "$1")
mkdir -p "$out"

# The services that the clients call, and what their proto files import, so that a new import needs no change here.
services=(cwlink/v1/activity cwlink/v1/customers cwlink/v1/usage)
protos=("${services[@]}")
for ((index = 0; index < ${#protos[@]}; index++)); do
  while read -r imported; do
    [[ " ${protos[*]} " == *" $imported "* ]] || protos+=("$imported")
  done < <(sed -n 's|^import "\(cwlink/.*\)\.proto";|\1|p' "$root/proto/${protos[index]}.proto")
done
details=(google/rpc/error_details google/rpc/status)

# Nothing is built again unless a proto file or a client has changed.
stamp=$(cat "$here"/*/* "$here/build.sh" $(printf "$root/proto/%s.proto " "${protos[@]}" "${details[@]}") | sha256sum)
[ "$(cat "$out/stamp" 2>/dev/null)" = "$stamp" ] && exit 0
rm -rf "$out"
mkdir -p "$out/src/go/src/cwlink/v1" "$out/src/cpp" "$out/src/ruby"
protoc() { command protoc -I "$root/proto" "$@"; }
files() { printf '%s.proto ' "$@"; }

# Go: GOPATH mode, with Debian's packages of grpc-go and its dependencies.
mapping=$(printf 'M%s.proto=cwlink/v1,' "${protos[@]}")
mapping+=Mgoogle/protobuf/descriptor.proto=github.com/golang/protobuf/protoc-gen-go/descriptor,
mapping+=Mgoogle/protobuf/empty.proto=github.com/golang/protobuf/ptypes/empty,
mapping+=Mgoogle/protobuf/field_mask.proto=google.golang.org/genproto/protobuf/field_mask,
mapping+=Mgoogle/protobuf/timestamp.proto=github.com/golang/protobuf/ptypes/timestamp,
protoc --plugin=protoc-gen-go="$(command -v protoc-gen-go-1-3 || command -v protoc-gen-go)" \
  --go_out="plugins=grpc,${mapping}paths=source_relative:$out/src/go/src" $(files "${protos[@]}")
mkdir -p "$out/src/go/src/client"
cp "$here/go/main.go" "$out/src/go/src/client/"
GO111MODULE=off GOPATH="$out/src/go:/usr/share/gocode" GOCACHE="$out/src/gocache" GOFLAGS= go build -o "$out/go" client

# C++.
protoc --plugin=protoc-gen-grpc="$(command -v grpc_cpp_plugin)" --cpp_out="$out/src/cpp" --grpc_out="$out/src/cpp" $(files "${protos[@]}")
protoc --cpp_out="$out/src/cpp" $(files "${details[@]}")
cp "$here/cpp/client.cc" "$out/src/cpp/"
(
  cd "$out/src/cpp"
  sources=(client.cc $(printf '%s.pb.cc ' "${protos[@]}" "${details[@]}")
    $(printf '%s.grpc.pb.cc ' "${services[@]}"))
  printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -I{} sh -c 'g++ -std=c++17 -O0 -I. -c {} -o "$(echo {} | tr / _).o"'
  g++ ./*.o -o "$out/cpp" $(pkg-config --libs grpc++ protobuf)
)

# Ruby.
protoc --plugin=protoc-gen-grpc="$(command -v grpc_ruby_plugin)" --ruby_out="$out/src/ruby" --grpc_out="$out/src/ruby" $(files "${protos[@]}")
protoc --ruby_out="$out/src/ruby" $(files "${details[@]}")
printf '#!/bin/sh\nexec ruby -I "%s" "%s" "$@"\n' "$out/src/ruby" "$here/ruby/client.rb" >"$out/ruby"
chmod +x "$out/ruby"
echo "$stamp" >"$out/stamp"
