using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class GetLoadTemplateTests
{
    [Theory, DatabaseData]
    public async Task The_template_is_read_by_the_schema_that_made_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        foreach (var source in Enum.GetValues<RegisterSource>())
        {
            var template = await district.RunAsync(Actors.Registrar, new GetLoadTemplate.Query(source));
            await using var content = template.Content;
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
            var preview = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(source, await district.KeepAsync(copy.ToArray(), template.Name), Loading.AsOf));
            Assert.Null(preview.Refusal);
            Assert.Empty(preview.Absent);
            Assert.Empty(preview.Unmatched);
        }
    }
}
