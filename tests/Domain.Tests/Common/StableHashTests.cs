using System.Text;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Tests.Common;

public class StableHashTests
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("as", 0x1C330FB2D66BE179)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("asdf", 0x415872F599CEA71E)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    [InlineData("Call me Ishmael. Some years ago--never mind how long precisely-", 0x02A2E85470D6FD96)]
    public void The_published_vectors_hold(string text, ulong expected) => Assert.Equal(expected, StableHash.Of(Encoding.ASCII.GetBytes(text)));
}
