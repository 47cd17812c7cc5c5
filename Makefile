.PHONY: generate check-generated

# Everything that comes from proto/.
generate:
	@scripts/generate.sh

# Fails where the committed output is not what proto/ gives.
check-generated:
	@scripts/check-generated.sh
