#!/bin/sh
# Generates everything that comes from proto/: protobuf-c's C code, and the Swift code over it.
# usage: scripts/generate.sh [DIRECTORY]   (default: this repository; a directory gets the same tree)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-$root}
plugin=${LOCAL_RPC_PLUGIN:-}
if [ -z "$plugin" ]; then
  swift build --package-path "$root" --product protoc-gen-local-rpc >&2
  plugin=$(swift build --package-path "$root" --product protoc-gen-local-rpc --show-bin-path)/protoc-gen-local-rpc
fi
for tool in protoc protoc-c; do
  command -v "$tool" >/dev/null || { echo "generate: $tool is missing: apt-get install protobuf-compiler protobuf-c-compiler" >&2; exit 1; }
done

# Only for reflection: it describes the custom options of our methods.
descriptor_only="google/protobuf/descriptor.proto"
well_known="google/protobuf/any.proto google/protobuf/duration.proto google/protobuf/empty.proto google/protobuf/field_mask.proto google/protobuf/timestamp.proto"
rpc=$(cd "$root/proto" && find google grpc -name '*.proto' | LC_ALL=C sort)
api=$(cd "$root/proto" && find cwlink -name '*.proto' | LC_ALL=C sort)
# Files with custom options: they have no messages, and protoc-c would need a C struct of the descriptor for them.
options="cwlink/v1/options.proto"

# Existing files stay as they are until everything has been generated.
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

# Generates one module. Arguments: its name, the C module's name, further plugin options, the protos.
generate() {
  swift_module=$1 c_module=$2 plugin_options=$3
  shift 3
  swift_out=$stage/Sources/$swift_module/Generated c_out=$stage/Sources/$c_module
  mkdir -p "$swift_out" "$c_out/include"
  c_protos=
  for file in "$@"; do
    case " $descriptor_only " in *" $file "*) continue ;; esac
    case " $options " in
      *" $file "*)
        header=$c_out/include/${file%.proto}.pb-c.h
        mkdir -p "$(dirname "$header")"
        echo "// $file declares only options, which have no C." > "$header"
        ;;
      *) c_protos="$c_protos $file" ;;
    esac
  done
  # shellcheck disable=SC2086
  protoc -I "$root/proto" --c_out="$c_out/include" $c_protos
  protoc -I "$root/proto" --plugin="protoc-gen-local-rpc=$plugin" --local-rpc_out="$swift_out" \
    --local-rpc_opt="Module=$swift_module,CModule=$c_module,$plugin_options" "$@"
  (
    cd "$c_out"
    echo "// Made by \`make generate\`."
    echo "module $c_module {"
    (cd include && find . -name '*.pb-c.h') | LC_ALL=C sort | sed 's,^\./\(.*\),  header "\1",'
    echo '  link "protobuf-c"'
    echo '  export *'
    echo '}'
  ) > "$c_out/include/module.modulemap"
  (cd "$c_out/include" && find . -name '*.pb-c.c') | while read -r file; do
    mkdir -p "$c_out/$(dirname "$file")"
    mv "$c_out/include/$file" "$c_out/$file"
  done
}

prefixes="Prefix=google.protobuf:Protobuf,Prefix=google.rpc:Google"
# shellcheck disable=SC2086
generate LocalRPC CLocalRPCMessages "$prefixes,DescriptorOnly=$descriptor_only" $descriptor_only $well_known $rpc
# shellcheck disable=SC2086
generate CwlinkAPI CCwlinkAPI "Runtime=LocalRPC,$prefixes,MethodOption=cwlink.v1.required_role" $api

for folder in LocalRPC/Generated CLocalRPCMessages CwlinkAPI/Generated CCwlinkAPI; do
  rm -rf "$out/Sources/$folder"
  mkdir -p "$(dirname "$out/Sources/$folder")"
  cp -R "$stage/Sources/$folder" "$out/Sources/$folder"
done
