using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Baoxue.Features.Tests")]
