import { testCheck } from '../testing/check-tester'
import { noPlaceholder } from './no-placeholder'

testCheck(noPlaceholder)
