using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class ClassNamesTests
{
    [Theory]
    [InlineData("3班", 3)]
    [InlineData("（3）班", 3)]
    [InlineData("七(12)班", 12)]
    [InlineData("2024级3班", 3)]
    [InlineData("初一三班", 3)]
    [InlineData("十二班", 12)]
    [InlineData("十班", 10)]
    [InlineData("3", 3)]
    [InlineData("向日葵班", null)]
    [InlineData("2024班", null)]
    [InlineData("", null)]
    public void The_number_of_a_class_is_read(string name, int? expected) => Assert.Equal(expected, ClassNames.NumberOf(name));
}
