package de.depesche.portal.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import de.depesche.portal.keys.Keys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.jce.ECNamedCurveTable;

/// The key that signs access tokens (ES256). It follows from the kept secret `access-tokens`, so that all nodes have
/// the same one and a restart invalidates no token.
final class TokenKey {
    private static final int FIELD_BITS = 256;
    /// 128 bits more than the curve's order, so that the remainder is as good as even (FIPS 186-5, A.2.1).
    private static final int SEED_BYTES = 48;

    private TokenKey() {}

    static ECKey of(Keys keys) {
        try {
            var curve = ECNamedCurveTable.getParameterSpec("secp256r1");
            var scalar = new BigInteger(1, seed(keys))
                    .mod(curve.getN().subtract(BigInteger.ONE))
                    .add(BigInteger.ONE);
            var point = curve.getG().multiply(scalar).normalize();
            return new ECKey.Builder(
                            Curve.P_256,
                            coordinate(point.getAffineXCoord().toBigInteger()),
                            coordinate(point.getAffineYCoord().toBigInteger()))
                    .d(coordinate(scalar))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] seed(Keys keys) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(keys.secret("access-tokens"))
                .thenExpand("ES256 1".getBytes(StandardCharsets.US_ASCII), SEED_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    private static Base64URL coordinate(BigInteger value) {
        return ECKey.encodeCoordinate(FIELD_BITS, value);
    }
}
