package de.depesche.proof.log;

import java.util.Collection;
import java.util.Map;

/// Where the hashes of complete subtrees are stored. All that a proof needs is asked for in one call, so that a
/// database answers it with one query; a proof in a log of n leaves asks for at most 2·log2(n) nodes.
@FunctionalInterface
public interface Nodes {
    /// @return a hash for each id; one that is missing makes the caller fail with [MissingNode]
    Map<NodeId, Hash> read(Collection<NodeId> ids);
}
