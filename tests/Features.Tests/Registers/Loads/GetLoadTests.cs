using Baoxue.Domain.Registers;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class GetLoadTests
{
    [Theory, DatabaseData]
    public async Task Counts_of_a_first_load_add_up_and_readers_see_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var answer = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(40), new Pupil("341699201401010013", "")]));

        Assert.Equal(LoadState.Published, answer.Load.State);
        Assert.Equal((41, 40, 0, 0, 1), (answer.Load.Counts.Read, answer.Load.Counts.New, answer.Load.Counts.Changed, answer.Load.Counts.Unchanged, answer.Load.Counts.Rejected));
        Assert.True(answer.Load.IsInForce);
        Assert.Equal(40, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task A_file_that_cannot_be_read_says_why_and_leaves_the_load_before_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(5)));
        var before = await district.SeenAsync();
        (byte[] Bytes, string Name, string Says)[] files =
        [
            ("%PDF-1.7 not a table"u8.ToArray(), "学籍.pdf", "学籍.pdf"),
            ([.. "姓名,性别\r\n王小明,"u8, 0, (byte)'\r', (byte)'\n'], "空字符.csv", "NUL"),
            ([.. System.Text.Encoding.UTF8.GetBytes("姓名,性别,出生日期,年级\r\n王小明,男,20140101,三年级\r\n")], "缺列.csv", "身份证件号"),
            ([.. System.Text.Encoding.UTF8.GetBytes(Pupil.Header + "\r\n")], "只有表头.csv", "没有数据行"),
        ];
        foreach (var (bytes, name, says) in files)
        {
            var id = await district.StartAsync(await district.KeepAsync(bytes, name));
            await district.RunJobsAsync();
            var failed = await district.LoadOfAsync(id);
            Assert.Equal(LoadState.Failed, failed.Load.State);
            Assert.Contains(says, failed.Load.Failure, StringComparison.Ordinal);
            Assert.Contains(name, failed.Load.Failure, StringComparison.Ordinal);
            Assert.Equal(before, await district.SeenAsync());
        }
    }
}
