namespace Baoxue.Linkage.Tests.Fields;

public sealed class AddressFieldTests
{
    private const string Door = "same door";
    private const string Building = "same building";
    private const string Road = "same road or village";
    private const string Other = "other place";

    [Theory]
    [InlineData("学院路3号楼2单元501", "学院路3号楼2单元501", Door)]
    [InlineData("学院路3号楼2单元501", "学院路3号楼501室", Door)]
    [InlineData("学院路3号楼2单元501", "学院路三栋２单元５０１", Door)]
    [InlineData("安徽省亳州市谯城区学院路3号", "学院路3", Door)]
    [InlineData("李楼村十二组", "李楼12组", Door)]
    [InlineData("学院路3号楼2单元501", "学院路3号楼2单元502", Building)]
    [InlineData("学院路3号楼501", "学院路3号", Building)]
    [InlineData("学院路3号", "学院路5号", Road)]
    [InlineData("学院路3号", "学院路", Road)]
    [InlineData("学院路", "学院路", Road)]
    [InlineData("学院路3号", "和平路3号", Other)]
    [InlineData("三里庄", "四里庄", Other)]
    [InlineData("阳光小区3号楼501", "和平小区3号楼501", Other)]
    [InlineData("", "学院路3号", "missing left")]
    [InlineData("学院路3号", "3号", "missing right")]
    public void Two_addresses_stand_at_a_level(string left, string right, string level) => Assert.Equal(level, Comparing.Level(FieldKind.Address, left, right));

    [Theory]
    [InlineData(KeyParts.Road, "谯城区学院路3号", "学院路5号", true)]
    [InlineData(KeyParts.Road, "学院路3号", "和平路3号", false)]
    [InlineData(KeyParts.Value, "谯城区学院路3号", "学院路三号", true)]
    [InlineData(KeyParts.Value, "学院路3号", "学院路5号", false)]
    [InlineData(KeyParts.Value, "学院路3号", "学院路", false)]
    [InlineData(KeyParts.Road, "3号", "3号", false)]
    public void Addresses_meet_by_a_part_that_they_share(string part, string left, string right, bool meet) =>
        Assert.Equal(meet, Comparing.ShareKey(FieldKind.Address, left, right, part));
}
