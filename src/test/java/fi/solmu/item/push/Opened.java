package fi.solmu.item.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a browser does with what comes to it, written from RFC 8291 and 8188 and not from what sends. */
final class Opened {

    private Opened() {}

    static String of(byte[] body, PrivateKey own, byte[] ownPublic, byte[] secret) throws GeneralSecurityException {
        var read = ByteBuffer.wrap(body);
        var salt = new byte[16];
        read.get(salt);
        read.getInt();
        var theirs = new byte[read.get()];
        read.get(theirs);
        var sealed = new byte[read.remaining()];
        read.get(sealed);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(publicKey(theirs), true);
        var shared = mac(secret, agreement.generateSecret());
        var keying = mac(shared, joined("WebPush: info\0".getBytes(UTF_8), ownPublic, theirs, new byte[] {1}));
        var whole = mac(salt, keying);
        var key = Arrays.copyOf(mac(whole, joined("Content-Encoding: aes128gcm\0".getBytes(UTF_8), new byte[] {1})), 16);
        var nonce = Arrays.copyOf(mac(whole, joined("Content-Encoding: nonce\0".getBytes(UTF_8), new byte[] {1})), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var padded = cipher.doFinal(sealed);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return new String(padded, 0, end, UTF_8);
    }

    static boolean isSigned(String token, byte[] by) throws GeneralSecurityException {
        var parts = token.split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(by));
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    static KeyPair keys() throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        return maker.generateKeyPair();
    }

    static byte[] raw(PublicKey key) {
        var point = ((ECPublicKey) key).getW();
        return joined(new byte[] {4}, padded(point.getAffineX()), padded(point.getAffineY()));
    }

    static PrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve()));
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        var point = new ECPoint(new BigInteger(1, Arrays.copyOfRange(raw, 1, 33)), new BigInteger(1, Arrays.copyOfRange(raw, 33, 65)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        try {
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (java.security.spec.InvalidParameterSpecException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static byte[] padded(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        int skip = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, skip, padded, 32 - bytes.length + skip, bytes.length - skip);
        return padded;
    }

    private static byte[] mac(byte[] key, byte[] what) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(what);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }
}
