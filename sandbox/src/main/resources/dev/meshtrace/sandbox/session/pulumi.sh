#!/bin/sh
# The pulumi of one sandbox. It runs the real one; where an operation would write the stack's encryption salt into the
# project's own Pulumi.<stack>.yaml, it is given a copy of that file with the salt of this sandbox.
here=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
read -r pulumi <"$here/pulumi-program"
read -r project <"$here/pulumi-project"
read -r config <"$here/pulumi-config"

case ${1:-} in
  up | update | preview | pre | refresh | destroy | import | watch) ;;
  *) exec "$pulumi" "$@" ;;
esac
for argument; do
  case $argument in
    -C | -C* | --cwd | --cwd=* | -s | -s* | --stack | --stack=* | --config-file | --config-file=*)
      exec "$pulumi" "$@"
      ;;
  esac
done

folder=$(pwd -P)
while [ ! -f "$folder/Pulumi.yaml" ] && [ "$folder" != / ]; do
  folder=$(dirname "$folder")
done
if [ "$folder" != "$project" ] || grep -q '^encryptionsalt:' "$config" 2>/dev/null; then
  exec "$pulumi" "$@"
fi

copy=$here/stack-config.yaml
{
  cat "$config" 2>/dev/null
  echo
  grep '^encryptionsalt:' "$here"/pulumi-init/Pulumi.*.yaml
} >"$copy.$$" && mv -f "$copy.$$" "$copy"
operation=$1
shift
exec "$pulumi" "$operation" --config-file "$copy" "$@"
