package fi.solmu.item.push;

import static java.time.ZoneOffset.UTC;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pair of keys by which push services know this Solmu: made once, and kept where all nodes find it. */
@Repository
class PushKeys {

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable VAPIDKeyPair known;

    PushKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Kept(byte[] publicKey, byte[] privateKey) {}

    /** In a transaction of its own: what is only read may not write, and the key stays whatever becomes of the rest. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public VAPIDKeyPair pair() {
        var pair = known;
        if (pair == null) {
            var kept = kept();
            pair = VAPIDKeyPairs.of(PrivateKeySources.ofPKCS8Bytes(kept.privateKey), PublicKeySources.ofX509Bytes(kept.publicKey));
            known = pair;
        }
        return pair;
    }

    private Kept kept() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            var offered = maker.generateKeyPair();
            return db.sql("select public_key, private_key from vapid_key_of(:public, :private, :now)")
                .param("public", offered.getPublic().getEncoded()).param("private", offered.getPrivate().getEncoded())
                .param("now", clock.instant().atOffset(UTC))
                .query((row, n) -> new Kept(row.getBytes("public_key"), row.getBytes("private_key"))).single();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
