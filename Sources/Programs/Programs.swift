// No code: this target only depends on the programs, so that one build makes them all (scripts/build.sh).
