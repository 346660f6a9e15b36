#!/bin/sh
# Measures `pulumi preview` of an unchanged dev stack on a running sandbox, beside what people do today:
# `istioctl manifest generate --set profile=demo | kubectl diff -f -`.
#
#   ./meshtrace sandbox up dev && bench/preview.sh [runs, default 5]
set -eu
cd "$(dirname "$0")/.."

environment=$(./meshtrace sandbox env dev)
eval "$environment"

classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -d "$classes" -cp 'stacks/target/lib/*' bench/*.java
java -Xshare:auto -cp "$classes:stacks/target/lib/*" PreviewBench "$@"
