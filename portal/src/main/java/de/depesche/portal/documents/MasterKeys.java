package de.depesche.portal.documents;

import de.depesche.portal.keys.Keys;
import de.depesche.portal.problems.SettingRefused;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The numbered master keys that wrap each document's own key; the newest one wraps new documents. The keys
/// themselves stand in key files (`documents-master-<n>`), which must be on each node.
@Component
class MasterKeys implements InitializingBean {
    /// Whose "key" the check values are: no document has this id.
    private static final UUID NOBODY = new UUID(0, 0);

    private static final byte[] KNOWN = new byte[ContentKey.BYTES];

    private final Keys keys;
    private final MasterKeyStore store;
    private final Map<Integer, KeyWrap> wraps = new ConcurrentHashMap<>();

    MasterKeys(Keys keys, MasterKeyStore store) {
        this.keys = keys;
        this.store = store;
    }

    /// Key files that do not fit the data would make every document unreadable; better not to start.
    @Override
    public void afterPropertiesSet() {
        if (store.all().isEmpty()) {
            add(1);
        }
        store.all().forEach((number, checkValue) -> {
            if (wrap(number).unwrap(checkValue, NOBODY).isEmpty()) {
                throw new SettingRefused(
                        "depesche.keys." + name(number),
                        "(hidden)",
                        "the key that the documents in this database were encrypted with; take it from the backup");
            }
        });
    }

    WrappedKey wrap(ContentKey key, DocumentId owner) {
        int newest = store.newest();
        return new WrappedKey(newest, wrap(newest).wrap(key.secret(), owner.value()));
    }

    ContentKey unwrap(WrappedKey wrapped, DocumentId owner) {
        return wrap(wrapped.masterKey())
                .unwrap(wrapped.hex(), owner.value())
                .map(ContentKey::new)
                .orElseThrow(() -> new IllegalStateException(
                        "the key of document " + owner.value() + " was changed in the database"));
    }

    /// From here on new documents are wrapped by a new key. {@link KeyRotation} sees to the old ones.
    @Transactional
    int addNext() {
        return add(store.newest() + 1);
    }

    private int add(int number) {
        store.insert(number, wrap(number).wrap(KNOWN, NOBODY));
        return number;
    }

    private KeyWrap wrap(int number) {
        return wraps.computeIfAbsent(number, n -> new KeyWrap(keys.secret(name(n))));
    }

    private static String name(int number) {
        return "documents-master-" + number;
    }
}
