package de.depesche.portal.documents;

import de.depesche.portal.ledger.Actor;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/// The operator's act of giving all documents a new master key, on the management port. With several nodes the new
/// key's file must be on each of them before.
@Component
@Endpoint(id = "masterkey")
class MasterKeyDesk {
    private final KeyRotation rotation;

    MasterKeyDesk(KeyRotation rotation) {
        this.rotation = rotation;
    }

    record Rotated(int masterKey, long documents) {}

    @WriteOperation
    Rotated rotate() {
        int number = rotation.begin(new Actor.Job("operator"));
        return new Rotated(number, rotation.finish());
    }
}
