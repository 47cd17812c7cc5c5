// cwlink/v1/options.proto declares only options, for which there is no C code.
