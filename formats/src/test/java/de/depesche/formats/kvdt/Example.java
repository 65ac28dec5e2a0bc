package de.depesche.formats.kvdt;

/// A file that breaks a rule, and one that just does not.
record Example(String rule, KvdtFile broken, KvdtFile kept, String brokenName, String keptName, MasterData masterData) {

    static Example example(String rule, KvdtFile broken, KvdtFile kept) {
        return new Example(rule, broken, kept, KvdtFile.NAME, KvdtFile.NAME, MasterData.NONE);
    }

    static Example ofName(String rule, String broken, String kept) {
        return new Example(rule, KvdtFile.adt(), KvdtFile.adt(), broken, kept, MasterData.NONE);
    }

    static Example withMasterData(String rule, KvdtFile broken, KvdtFile kept) {
        return new Example(rule, broken, kept, KvdtFile.NAME, KvdtFile.NAME, KvdtFile.masterData());
    }

    @Override
    public String toString() {
        return rule;
    }
}
