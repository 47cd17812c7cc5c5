// cwlink/v1/options.proto declares only options, which have no C.
