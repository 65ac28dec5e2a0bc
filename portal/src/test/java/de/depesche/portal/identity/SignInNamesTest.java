package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInNamesTest {
    private final SignInNames names = new SignInNames(new byte[32]);

    @Test
    void ofAnIpv6AddressTheNetworkCountsHoweverItIsWritten() {
        assertThat(names.ofAddress("2001:db8::1"))
                .isEqualTo(names.ofAddress("2001:db8::2"))
                .isEqualTo(names.ofAddress("2001:0DB8:0:0:ffff::7"))
                .isNotEqualTo(names.ofAddress("2001:db8:0:1::1"));
    }

    @Test
    void anIpv4AddressCountsAsAWhole() {
        assertThat(names.ofAddress("192.0.2.7")).isNotEqualTo(names.ofAddress("192.0.2.8"));
        assertThat(names.ofAddress("::ffff:192.0.2.7")).isNotEqualTo(names.ofAddress("::ffff:192.0.2.8"));
    }

    @Test
    void whatIsNoAddressCountsAsItStands() {
        assertThat(names.ofAddress("a:b")).isNotEqualTo(names.ofAddress("a:c"));
    }
}
