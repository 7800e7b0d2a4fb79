import { testCheck } from './check-tester'
import { noPlaceholder } from './no-placeholder'

testCheck(noPlaceholder)
