package de.depesche.proof.log;

public record Node(NodeId id, Hash hash) {}
