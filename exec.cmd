@rem npm sends signals to its shell alone, so its scripts begin with exec, which Windows' shell does not have.
@%*
