package de.depesche.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleLogTest {
    private static final int LARGEST = 64;
    private static final Hash STRANGER = Hash.leaf("stranger".getBytes(StandardCharsets.UTF_8));
    private final NaiveLog log = NaiveLog.of(LARGEST);

    @Test
    void headsAreThoseOfTheReference() {
        assertThat(head("")).startsWith("e3b0c442").endsWith("b855");
        assertThat(head("a")).startsWith("022a6979").endsWith("f93c");
        assertThat(head("ab")).startsWith("b137985f").endsWith("99eb");
        assertThat(head("abc")).startsWith("36642e73").endsWith("1ec1");
        assertThat(head("abcde")).startsWith("fe14a542").endsWith("d97b");
    }

    private static String head(String leaves) {
        var hashes = leaves.chars()
                .mapToObj(c -> Hash.leaf(Character.toString(c).getBytes(StandardCharsets.UTF_8)))
                .toList();
        return Frontier.EMPTY.append(hashes).frontier().root().hex();
    }

    @Test
    void headsOfAllSizesAreThoseOfTheDefinition() {
        for (var size = 0; size <= LARGEST; size++) {
            assertThat(Frontier.read(size, log).root()).isEqualTo(log.root(size));
        }
    }

    @Test
    void appendingYieldsEveryCompleteSubtreeOnceAndChildrenFirst() {
        var grown = Frontier.EMPTY.append(log.leaves.subList(0, 13)).nodes().stream()
                .map(Node::id)
                .toList();

        assertThat(grown).doesNotHaveDuplicates().hasSize(13 + 6 + 3 + 1);
        assertThat(grown)
                .allSatisfy(id -> assertThat(id.level() == 0
                                || grown.indexOf(new NodeId(id.level() - 1, 2 * id.index() + 1)) < grown.indexOf(id))
                        .isTrue());
    }

    @Test
    void appendingGoesOnFromAnyStoredSize() {
        for (var size = 0; size < LARGEST; size++) {
            var rest = log.leaves.subList(size, LARGEST);

            var grown = Frontier.read(size, log).append(rest);

            assertThat(grown.frontier()).isEqualTo(Frontier.read(LARGEST, log));
            assertThat(grown.nodes()).allSatisfy(node -> assertThat(log.stored).containsEntry(node.id(), node.hash()));
        }
    }

    @Test
    void inclusionProofsAreThoseOfTheDefinitionAndTakeOneRead() {
        for (var size = 1; size <= LARGEST; size++) {
            for (var index = 0; index < size; index++) {
                log.reads = 0;
                var proof = InclusionProof.of(index, size, log);

                assertThat(proof.path()).isEqualTo(log.path(index, size));
                assertThat(proof.leads(log.leaves.get(index), log.root(size))).isTrue();
                assertThat(log.reads).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void consistencyProofsAreThoseOfTheDefinitionAndTakeOneRead() {
        for (var size = 0; size <= LARGEST; size++) {
            for (var old = 0; old <= size; old++) {
                log.reads = 0;
                var proof = ConsistencyProof.of(old, size, log);

                assertThat(proof.path()).isEqualTo(log.proof(old, size));
                assertThat(proof.leads(log.root(old), log.root(size))).isTrue();
                assertThat(log.reads).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void noOtherLeafPlaceSizeRootOrPathIsProven() {
        for (var size = 1; size <= 20; size++) {
            for (var index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, log);
                var leaf = log.leaves.get(index);
                var root = log.root(size);

                assertThat(proof.leads(STRANGER, root)).isFalse();
                assertThat(proof.leads(leaf, STRANGER)).isFalse();
                altered(proof.path())
                        .forEach(path -> assertThat(
                                        new InclusionProof(proof.index(), proof.size(), path).leads(leaf, root))
                                .isFalse());
                for (var other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, proof.path()).leads(leaf, root))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void noOtherHistoryIsProvenConsistent() {
        for (var size = 2; size <= 20; size++) {
            for (var old = 1; old < size; old++) {
                var proof = ConsistencyProof.of(old, size, log);
                var oldRoot = log.root(old);
                var newRoot = log.root(size);
                var sizes = List.of(old, size);

                assertThat(proof.leads(STRANGER, newRoot)).isFalse();
                assertThat(proof.leads(oldRoot, STRANGER)).isFalse();
                altered(proof.path())
                        .forEach(path -> assertThat(
                                        new ConsistencyProof(sizes.get(0), sizes.get(1), path).leads(oldRoot, newRoot))
                                .isFalse());
            }
        }
    }

    private static Stream<List<Hash>> altered(List<Hash> path) {
        var all = new ArrayList<List<Hash>>();
        for (var i = 0; i < path.size(); i++) {
            var replaced = new ArrayList<>(path);
            replaced.set(i, STRANGER);
            all.add(replaced);
            var shortened = new ArrayList<>(path);
            shortened.remove(i);
            all.add(shortened);
        }
        var longer = new ArrayList<>(path);
        longer.add(STRANGER);
        all.add(longer);
        if (path.size() > 1) {
            var swapped = new ArrayList<>(path);
            Collections.swap(swapped, 0, path.size() - 1);
            all.add(swapped);
        }
        return all.stream();
    }

    @Test
    void aStoreWithAHoleIsNamedAndNotPaperedOver() {
        log.stored.remove(new NodeId(2, 2));

        assertThatThrownBy(() -> InclusionProof.of(0, 15, log))
                .isInstanceOf(MissingNode.class)
                .hasMessageContaining("level 2, index 2");
        assertThatThrownBy(() -> Frontier.read(12, log)).isInstanceOf(MissingNode.class);
    }

    @Test
    void aLogOfManyLeavesNeedsFewNodes() {
        var asked = new ArrayList<NodeId>();
        var size = 1_000_000_007L;

        InclusionProof.of(123_456_789, size, ids -> {
            asked.addAll(ids);
            return ids.stream().collect(Collectors.toMap(id -> id, id -> STRANGER));
        });

        assertThat(asked).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void noLeafIsProvenOutsideTheLog() {
        assertThatThrownBy(() -> InclusionProof.of(5, 5, log)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(6, 5, log)).isInstanceOf(IllegalArgumentException.class);
    }
}
