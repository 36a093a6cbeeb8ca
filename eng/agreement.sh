#!/usr/bin/env bash
# The comparison before a release: what a criterion is for a patient by the reference interpreter, by generated C#, by the solver and by Z3, a million times.
# Takes how often the whole comparison is done, each time on other trials, and writes what was compared to eng/agreement.txt.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly times=${1:-3}
readonly log="$(mktemp)"
trap 'rm -f "$log"' EXIT

CRITERIA_EFFORT="$times" CRITERIA_ORACLES=required nice -n 19 dotnet test tests/Criteria.Generators.Tests -c Release \
  --filter "FullyQualifiedName~FourImplementationsTests" --logger "console;verbosity=detailed" | tee "$log"

{
  echo "$(git rev-parse --short HEAD), $(date -u +%Y-%m-%d), eng/agreement.sh $times:"
  grep -E "outcomes compared by all four" "$log" | sed 's/^ *//' | tail -n 1
} > eng/agreement.txt
cat eng/agreement.txt
