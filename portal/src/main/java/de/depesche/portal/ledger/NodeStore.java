package de.depesche.portal.ledger;

import de.depesche.proof.log.Hash;
import de.depesche.proof.log.Node;
import de.depesche.proof.log.NodeId;
import de.depesche.proof.log.Nodes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NodeStore implements Nodes {
    private final JdbcClient db;

    NodeStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<NodeId, Hash> read(Collection<NodeId> ids) {
        var found = new HashMap<NodeId, Hash>();
        db.sql("""
                select n.level, n.index, n.hash
                  from unnest(:levels::smallint[], :indexes::bigint[]) as wanted(level, index)
                  join ledger.node n on n.level = wanted.level and n.index = wanted.index
                """)
                .param("levels", ids.stream().mapToInt(NodeId::level).toArray())
                .param("indexes", ids.stream().mapToLong(NodeId::index).toArray())
                .query((row, number) ->
                        found.put(new NodeId(row.getInt("level"), row.getLong("index")), Hash.of(row.getBytes("hash"))))
                .list();
        return found;
    }

    void insert(List<Node> nodes) {
        db.sql("""
                insert into ledger.node (level, index, hash)
                select level, index, hash
                  from unnest(:levels::smallint[], :indexes::bigint[], :hashes::bytea[]) as new(level, index, hash)
                """)
                .param(
                        "levels",
                        nodes.stream().mapToInt(node -> node.id().level()).toArray())
                .param(
                        "indexes",
                        nodes.stream().mapToLong(node -> node.id().index()).toArray())
                .param("hashes", nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new))
                .update();
    }
}
